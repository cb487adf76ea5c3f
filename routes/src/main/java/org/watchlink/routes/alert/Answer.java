package org.watchlink.routes.alert;

import java.time.Instant;

/// A text sent to the radio; `state` tells what became of it, `reason` why it failed.
public record Answer(long id, Instant at, String text, State state, String reason) {

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
}
