package org.watchlink.routes.alert;

import java.time.Instant;

/// A text or status about an alert on its way over Airwave: to whom by the name of the register,
/// and what became of it. It is sent once: what may have arrived is not sent again by itself.
public record Passage(
    long id, Kind kind, Instant at, String to, String text, State state, String reason) {

    /// What is sent.
    public enum Kind {
        /// The alert itself: once it has arrived, the police have been told.
        ALERT,
        /// The operator's own words.
        MESSAGE,
        /// A pre-coded status; the text is its value and name.
        STATUS
    }

    /// What became of it.
    public enum State {
        /// Written in the log and handed to the terminal.
        SENT,
        /// The radio has it, or the network where it reports no more than that.
        DELIVERED,
        /// It certainly did not arrive.
        FAILED,
        /// It may have arrived.
        UNKNOWN
    }

    /// Whether the police have been told by this: the alert itself has arrived there.
    public boolean tellsThePolice() {
        return kind == Kind.ALERT && state == State.DELIVERED;
    }

    /// As a desk may see it that is not entitled to Airwave: only what became of it.
    public Passage withheld() {
        return new Passage(id, kind, at, "", "", state, "");
    }

    /// This text with what became of it.
    public Passage became(State next, String why) {
        return new Passage(id, kind, at, to, text, next, why);
    }
}
