package org.watchlink.adapters.tetra;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.TetraHeard.CallBegun;
import org.watchlink.adapters.tetra.TetraHeard.CallEnded;
import org.watchlink.adapters.tetra.TetraHeard.Silent;
import org.watchlink.adapters.tetra.TetraHeard.Talking;
import org.watchlink.adapters.tetra.pei.DisconnectCause;
import org.watchlink.adapters.tetra.pei.Pei.CallConnected;
import org.watchlink.adapters.tetra.pei.Pei.CallIncoming;
import org.watchlink.adapters.tetra.pei.Pei.Released;
import org.watchlink.adapters.tetra.pei.Pei.TalkEnded;
import org.watchlink.adapters.tetra.pei.Pei.TalkGranted;
import org.watchlink.adapters.tetra.pei.TetraAddress;

/// The calls that go on, which may be several at once, and who talks in each.
///
///     none ──(CTICN, or CTXG when we come late)──► silent ──(CTXG)──► talking
///                                                     ▲                  │
///                                                     └─(CDTXC, 60 s)────┘
///     and back to none with CTCR, when the number is used again, or when the terminal is lost
///
/// Belongs to the session's thread.
final class TetraCalls {

    private static final Duration TALK = Duration.ofSeconds(60);
    private static final int MOST = 64;
    private static final int GRANTED = 0;
    private static final int GRANTED_TO_ANOTHER = 3;
    private static final int GROUP = 1;
    private static final DisconnectCause UNKNOWN = new DisconnectCause(0);

    private final TetraOwn own;
    private final Timers timers;
    private final TetraEvents events;
    private final Map<Integer, Call> calls = new LinkedHashMap<>();

    private static final class Call {

        private CallBegun begun;
        private Optional<Talker> talker = Optional.empty();

        private Call(CallBegun begun) {
            this.begun = begun;
        }
    }

    /// Somebody's turn.
    private static final class Talker {

        private final Optional<TetraAddress> who;
        private long since;

        private Talker(Optional<TetraAddress> who, long since) {
            this.who = who;
            this.since = since;
        }
    }

    TetraCalls(TetraOwn own, Timers timers, TetraEvents events) {
        this.own = own;
        this.timers = timers;
        this.events = events;
    }

    void heard(CallIncoming incoming) {
        Optional<TetraAddress> called = incoming.called().flatMap(own::read);
        Optional<TetraAddress> group = called.filter(address ->
            incoming.circuit().communication().orElse(own.is(address) ? 0 : GROUP) == GROUP);
        var begun = new CallBegun(
            incoming.instance(), incoming.calling().flatMap(own::read), group,
            incoming.priority().orElse(0));
        Call known = calls.get(incoming.instance());
        if (known != null && another(known.begun, begun)) {
            end(known, UNKNOWN);
            known = null;
        }
        if (known == null) {
            begin(begun);
        } else {
            goesOn(known, new CallBegun(
                begun.call(), begun.from().or(known.begun::from),
                begun.group().or(known.begun::group),
                Math.max(begun.priority(), known.begun.priority())), begun.emergency());
        }
    }

    void heard(CallConnected connected) {
        Call known = calls.get(connected.instance());
        if (known != null) {
            CallBegun was = known.begun;
            int priority = Math.max(was.priority(), connected.priority().orElse(0));
            goesOn(known, new CallBegun(was.call(), was.from(), was.group(), priority), false);
        }
    }

    void heard(TalkGranted granted) {
        if (granted.grant() != GRANTED && granted.grant() != GRANTED_TO_ANOTHER) {
            return;
        }
        Call call = Objects.requireNonNullElseGet(calls.get(granted.instance()), () -> begin(
            new CallBegun(granted.instance(), Optional.empty(), Optional.empty(), 0)));
        Optional<TetraAddress> who = granted.grant() == GRANTED
            ? own.address()
            : granted.talker().flatMap(own::read);
        if (call.talker.isPresent() && call.talker.get().who.equals(who)) {
            call.talker.get().since = timers.nanos();
        } else {
            silence(call);
            call.talker = Optional.of(new Talker(who, timers.nanos()));
            events.heard(new Talking(call.begun.call(), who, call.begun.group()));
        }
        expire(call, call.talker.get());
    }

    void heard(TalkEnded ended) {
        Optional.ofNullable(calls.get(ended.instance())).ifPresent(this::silence);
    }

    void heard(Released released) {
        Optional.ofNullable(calls.get(released.instance()))
            .ifPresent(call -> end(call, released.cause()));
    }

    /// Nobody will tell how the calls go on.
    void lost() {
        List.copyOf(calls.values()).forEach(call -> end(call, UNKNOWN));
    }

    /// Whether the number is used again, and the end of the call that had it was not heard.
    private static boolean another(CallBegun known, CallBegun now) {
        boolean late = known.from().isEmpty() && known.group().isEmpty();
        boolean same = known.group().equals(now.group())
            && (known.from().isEmpty() || now.from().isEmpty()
                || known.from().equals(now.from()));
        return !late && !same;
    }

    private Call begin(CallBegun begun) {
        if (calls.size() >= MOST) {
            end(calls.values().iterator().next(), UNKNOWN);
        }
        Call call = new Call(begun);
        calls.put(begun.call(), call);
        events.heard(begun);
        return call;
    }

    /// Tells what is new. A call for help is told as often as it is heard.
    private void goesOn(Call call, CallBegun now, boolean anyway) {
        if (anyway || !call.begun.equals(now)) {
            call.begun = now;
            events.heard(now);
        }
    }

    private void expire(Call call, Talker talker) {
        timers.after(TALK, () -> {
            boolean quiet = timers.nanos() - talker.since >= TALK.toNanos();
            if (quiet && call.talker.equals(Optional.of(talker))) {
                silence(call);
            }
        });
    }

    private void silence(Call call) {
        call.talker.ifPresent(talker -> {
            call.talker = Optional.empty();
            events.heard(new Silent(call.begun.call(), talker.who, call.begun.group()));
        });
    }

    private void end(Call call, DisconnectCause cause) {
        silence(call);
        calls.remove(call.begun.call());
        events.heard(new CallEnded(call.begun.call(), call.begun.group(), cause));
    }
}
