package org.watchlink.routes.airwave;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// The calls on the talkgroups that the terminal hears. Private calls are nobody's business.
///
/// A terminal does not always hear the end: after a minute without a word a call is over. Belongs
/// to [Officers].
final class Talks {

    private static final Duration QUIET = Duration.ofSeconds(60);

    private final Map<Integer, Call> calls = new TreeMap<>();

    /// Whether the event changed a call.
    boolean note(RadioEvent event) {
        Instant at = event.heard().at();
        return switch (event) {
            case CallBegun(_, SubscriberId radio, Optional<?> on)
                when on.orElse(null) instanceof Gssi(int group) -> {
                calls.merge(group, new Call(at, at, named(radio)), Call::then);
                yield true;
            }
            case CallEnded(_, _, Optional<?> on) when on.orElse(null) instanceof Gssi(int group) ->
                calls.computeIfPresent(group, (_, call) ->
                    new Call(call.since, at, Optional.empty())) != null;
            case CallCleared(_, Gssi(int group)) -> calls.remove(group) != null;
            case RadioEvent _ -> false;
        };
    }

    boolean forget(Instant now) {
        return calls.values().removeIf(call -> call.last.plus(QUIET).isBefore(now));
    }

    void clear() {
        calls.clear();
    }

    List<Talk> shown(Register names) {
        return calls.entrySet().stream()
            .map(call -> new Talk(
                names.talkgroup(new Gssi(call.getKey())).map(GroupEntry::name)
                    .orElse("gssi:" + call.getKey()),
                call.getValue().since, call.getValue().speaker))
            .toList();
    }

    private static Optional<SubscriberId> named(SubscriberId radio) {
        return Optional.of(radio).filter(one -> !one.equals(Issi.WITHHELD));
    }

    private record Call(Instant since, Instant last, Optional<SubscriberId> speaker) {

        private Call then(Call next) {
            return new Call(since, next.last, next.speaker);
        }
    }
}
