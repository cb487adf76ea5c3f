package org.watchlink.routes.room;

import java.time.Instant;
import org.watchlink.routes.incident.Occurrence;

/// Writes the log, on the control room's thread: what is written counts at once.
interface Pen {

    /// Writes the next line.
    void write(Occurrence occurrence);

    /// Whether the log still takes what is written.
    boolean recording();

    /// The time that is written.
    Instant now();
}
