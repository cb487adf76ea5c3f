package org.watchlink.routes.alert;

import java.time.Instant;

/// A text for the radio of an alert: why it is sent, what became of it, and the reason where it
/// failed.
public record Answer(long id, Kind kind, Instant at, String text, State state, String reason) {

    /// Why a text is sent.
    public enum Kind {
        /// The alert is in the log.
        RECEIVED,
        /// An operator has it.
        SEEN,
        /// An operator has it, and a camera has confirmed that it looks there.
        ON_CAMERA,
        /// The police have been told.
        PASSED,
        /// Nobody has taken it.
        NOBODY,
        /// It is closed.
        CLOSED,
        /// The operator's own words.
        REPLY
    }

    /// What became of a text.
    public enum State {
        /// Written in the log and handed to the network.
        SENT,
        /// The radio has it.
        DELIVERED,
        /// The network or the radio refused it, or nothing came back.
        FAILED,
        /// Not sent: the silent profile of the premises forbids it.
        WITHHELD
    }

    /// This text with what became of it.
    public Answer became(State next, String why) {
        return new Answer(id, kind, at, text, next, why);
    }
}
