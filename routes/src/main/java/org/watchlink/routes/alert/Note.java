package org.watchlink.routes.alert;

import java.time.Instant;

/// One line of an alert's timeline: what happened or was written, by whom. An `airwave` one tells
/// of what went to the police radio or came from there.
public record Note(Instant at, String by, String text, boolean airwave) {

    /// A line that every desk may read.
    public Note(Instant at, String by, String text) {
        this(at, by, text, false);
    }
}
