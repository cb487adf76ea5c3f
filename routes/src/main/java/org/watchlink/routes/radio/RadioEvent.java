package org.watchlink.routes.radio;

import java.util.Optional;
import org.watchlink.routes.radio.SubscriberId.AirwaveRadio;

/// What a radio network tells the control room, in the control room's words.
public sealed interface RadioEvent {

    /// Where and when it came in.
    Heard heard();

    /// A cry for help by button, sensor or call.
    record Emergency(
        Heard heard, SubscriberId radio, Cry cry, Optional<Talkgroup> talkgroup, Optional<Fix> fix)
        implements RadioEvent { }

    /// The radio's user ended the emergency at the radio.
    record EmergencyEnded(Heard heard, SubscriberId radio) implements RadioEvent { }

    /// A canned text that the configuration gives a meaning.
    record Status(
        Heard heard, SubscriberId radio, Optional<Talkgroup> talkgroup, String text,
        Category category) implements RadioEvent { }

    /// A text in the user's own words.
    record Text(Heard heard, SubscriberId radio, Optional<Talkgroup> talkgroup, String text)
        implements RadioEvent { }

    /// A radio said where it is.
    record PositionReport(Heard heard, SubscriberId radio, Fix fix) implements RadioEvent { }

    /// Somebody began to speak; without a talkgroup the call is private.
    record CallBegun(Heard heard, SubscriberId radio, Optional<Talkgroup> talkgroup)
        implements RadioEvent { }

    /// The speaker let go.
    record CallEnded(Heard heard, SubscriberId radio, Optional<Talkgroup> talkgroup)
        implements RadioEvent { }

    /// Nobody speaks any more, and the call is over for all of the talkgroup.
    record CallCleared(Heard heard, Talkgroup talkgroup) implements RadioEvent { }

    /// A radio was switched on or off.
    record Registration(Heard heard, SubscriberId radio, boolean present) implements RadioEvent { }

    /// A radio's user said what they are at, such as "on patrol"; no call for anybody.
    record StateReport(Heard heard, SubscriberId radio, String state) implements RadioEvent { }

    /// The line to a network came up or went down.
    record LinkChange(Heard heard, boolean up, String reason) implements RadioEvent { }

    /// Something came that the protocol's grammar refuses; `reason` is a short fixed word.
    record Garbled(Heard heard, String reason) implements RadioEvent { }

    /// The radio that this is about.
    default Optional<SubscriberId> about() {
        return switch (this) {
            case Emergency cry -> Optional.of(cry.radio());
            case EmergencyEnded ended -> Optional.of(ended.radio());
            case Status status -> Optional.of(status.radio());
            case Text text -> Optional.of(text.radio());
            case PositionReport report -> Optional.of(report.radio());
            case CallBegun call -> Optional.of(call.radio());
            case CallEnded call -> Optional.of(call.radio());
            case Registration registration -> Optional.of(registration.radio());
            case StateReport report -> Optional.of(report.radio());
            case CallCleared _, LinkChange _, Garbled _ -> Optional.empty();
        };
    }

    /// Whether a radio of the police said this.
    default boolean airwave() {
        return about().filter(AirwaveRadio.class::isInstance).isPresent();
    }

    /// Whether this is for the moment only: where officers are and who speaks must be forgotten,
    /// and so is never written down.
    default boolean fleeting() {
        return switch (this) {
            case PositionReport _, CallBegun _, CallEnded _, Registration _ -> airwave();
            case CallCleared _, StateReport _ -> true;
            case Emergency _, EmergencyEnded _, Status _, Text _, LinkChange _, Garbled _ -> false;
        };
    }
}
