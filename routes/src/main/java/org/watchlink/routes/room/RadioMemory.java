package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.EmergencyEnded;
import org.watchlink.routes.radio.RadioEvent.Garbled;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.StateReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId;

/// Which messages of radios are in the log already, and where each radio said last that it was.
/// Belongs to the control room's one thread.
final class RadioMemory {

    private static final int SEEN = 20_000;
    /// Longer than a radio repeats a message, shorter than it takes to say the same once more.
    private static final Duration REPETITION = Duration.ofMinutes(10);

    private final SequencedMap<String, Instant> seen = new LinkedHashMap<>();
    private final Map<SubscriberId, Fix> fixes = new HashMap<>();

    void remember(RadioEvent event) {
        if (!event.heard().key().isEmpty()) {
            seen.putLast(event.heard().key(), event.heard().at());
            if (seen.size() > SEEN) {
                seen.pollFirstEntry();
            }
        }
        switch (event) {
            case PositionReport report -> fixes.put(report.radio(), report.fix());
            case Emergency cry -> cry.fix().ifPresent(fix -> fixes.put(cry.radio(), fix));
            case EmergencyEnded _, Status _, Text _, CallBegun _, CallEnded _, CallCleared _,
                Registration _, StateReport _, LinkChange _, Garbled _ -> { }
        }
    }

    /// Whether this is a repetition of what is in the log.
    boolean seen(RadioEvent event) {
        Instant before = seen.get(event.heard().key());
        return before != null && event.heard().at().isBefore(before.plus(REPETITION));
    }

    Optional<Fix> fix(SubscriberId radio) {
        return Optional.ofNullable(fixes.get(radio));
    }

    /// Nobody needs to know where this radio was any more.
    void forget(SubscriberId radio) {
        fixes.remove(radio);
    }
}
