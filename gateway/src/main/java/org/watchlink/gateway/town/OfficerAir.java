package org.watchlink.gateway.town;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.gateway.town.Duty.Way;
import org.watchlink.gateway.town.OfficerScript.Spoken;

/// The officers' radios: they tell where they are, cry until somebody answers, and report what was
/// sent to them. Belongs to the town's thread.
final class OfficerAir {

    private static final int SHORTEST_SILENCE_SECONDS = 15;
    private static final int LONGEST_SILENCE_SECONDS = 30;
    private static final Duration CRY_AGAIN = Duration.ofSeconds(5);
    private static final int MOST_CRIES = 24;
    private static final int KEPT = 20;

    private final List<Officer> officers;
    private final OfficerScript script;
    private final Timers timers;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Predicate<Pei.Event> terminal;
    private final SdsCodec sds = new SdsCodec();
    private final Set<Integer> crying = new HashSet<>();
    private final Deque<Sent> sent = new ArrayDeque<>();

    /// `terminal` says an event if it was told to, and tells whether it did.
    OfficerAir(
        List<Officer> officers, OfficerScript script, Timers timers, InstantSource clock,
        RandomGenerator random, Predicate<Pei.Event> terminal) {
        this.officers = officers;
        this.script = script;
        this.timers = timers;
        this.clock = clock;
        this.random = random;
        this.terminal = terminal;
    }

    /// Sends them out.
    void start() {
        officers.forEach(officer -> timers.after(
            Duration.ofMillis(random.nextInt(LONGEST_SILENCE_SECONDS * 1000)),
            () -> patrol(officer, Duration.ZERO)));
    }

    int officers() {
        return officers.size();
    }

    /// What the terminal was asked to send, the latest first.
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /// What happens beside one incident of the shops.
    void beat() {
        for (Duty duty : Duty.values()) {
            if (random.nextDouble() * 100 < duty.share()) {
                raise(duty, anyWay(), Optional.empty());
            }
        }
    }

    /// One officer does this now, in this town or anywhere. Empty if nobody is there.
    Optional<Officer> raise(Duty duty, Way way, Optional<String> town) {
        List<Officer> there = officers.stream()
            .filter(officer -> town.isEmpty() || town.get().equals(officer.town())).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Officer who = there.get(random.nextInt(there.size()));
        switch (duty) {
            case OFFICER_EMERGENCY -> cry(who, way);
            case OFFICER_STATUS -> say(script.status(who));
            case OFFICER_TEXT -> say(script.text(who));
            case OFFICER_CALL -> say(script.call(
                who, there.get(random.nextInt(there.size())), random.nextInt(4)));
        }
        return Optional.of(who);
    }

    Way anyWay() {
        return Way.values()[random.nextInt(Way.values().length)];
    }

    /// The terminal put this on air.
    void sent(PeiOrder order, boolean encrypted) {
        Optional<TetraAddress> to = order.called().address();
        Optional<Officer> officer = officers.stream()
            .filter(one -> to.isPresent() && one.issi() == to.get().ssi()).findFirst();
        String name = officer.map(Officer::callSign).orElse(order.called().digits());
        switch (sds.decode(order.service().code(), order.bits())) {
            case Message<Sds>(Sds message) -> {
                keep(Sent.of(clock.instant(), name, message, encrypted));
                officer.ifPresent(one -> arrived(one, message));
            }
            case Malformed<Sds>(String reason, _) ->
                keep(new Sent(clock.instant(), name, "unreadable", reason, encrypted));
        }
    }

    private void keep(Sent one) {
        sent.addFirst(one);
        if (sent.size() > KEPT) {
            sent.removeLast();
        }
    }

    private void patrol(Officer officer, Duration since) {
        officer.walk().on(since);
        terminal.test(script.position(officer, LipReason.MAXIMUM_INTERVAL));
        Duration silence = Duration.ofMillis(random.nextInt(
            SHORTEST_SILENCE_SECONDS * 1000, LONGEST_SILENCE_SECONDS * 1000));
        timers.after(silence, () -> patrol(officer, silence));
    }

    /// A call is not repeated: the radio stays in it.
    private void cry(Officer who, Way way) {
        if (way == Way.CALL) {
            say(script.emergency(who, way));
        } else {
            crying.add(who.issi());
            cry(who, way, MOST_CRIES);
        }
    }

    private void cry(Officer who, Way way, int tries) {
        if (tries > 0 && crying.contains(who.issi())) {
            say(script.emergency(who, way));
            timers.after(CRY_AGAIN, () -> cry(who, way, tries - 1));
        } else {
            crying.remove(who.issi());
        }
    }

    private void say(List<Spoken> spoken) {
        spoken.forEach(one -> timers.after(one.after(), () -> terminal.test(one.event())));
    }

    private void arrived(Officer who, Sds message) {
        if (who.deaf()) {
            return;
        }
        switch (message) {
            case SdsTl.Transfer transfer -> {
                crying.remove(who.issi());
                report(who, transfer);
            }
            case Sds.UserStatus _, Sds.SimpleText _ -> crying.remove(who.issi());
            case Sds _ -> { }
        }
    }

    private void report(Officer who, SdsTl.Transfer transfer) {
        ReportRequest request = transfer.request();
        if (request.received()) {
            later(1000, 3000, script.report(
                who, SdsTl.Report.of(transfer.pid(), DeliveryStatus.RECEIVED,
                    transfer.reference()), Sds.ShortReport.Kind.RECEIVED));
        }
        if (request.consumed()) {
            later(5000, 10_000, script.report(
                who, SdsTl.Report.of(transfer.pid(), DeliveryStatus.CONSUMED,
                    transfer.reference()), Sds.ShortReport.Kind.CONSUMED));
        }
    }

    private void later(int leastMillis, int mostMillis, Pei.Event event) {
        Duration wait = Duration.ofMillis(random.nextInt(leastMillis, mostMillis));
        timers.after(wait, () -> terminal.test(event));
    }
}
