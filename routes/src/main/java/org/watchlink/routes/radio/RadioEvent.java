package org.watchlink.routes.radio;

import java.util.Optional;

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

    /// A radio was switched on or off.
    record Registration(Heard heard, SubscriberId radio, boolean present) implements RadioEvent { }

    /// The line to a network came up or went down.
    record LinkChange(Heard heard, boolean up, String reason) implements RadioEvent { }

    /// Something came that the protocol's grammar refuses; `reason` is a short fixed word.
    record Garbled(Heard heard, String reason) implements RadioEvent { }
}
