package org.watchlink.routes.room;

import java.time.Instant;
import java.util.Optional;
import org.watchlink.routes.incident.Occurrence;

/// Writes the log, on the control room's thread: what is written counts at once.
interface Pen {

    /// Writes the next line.
    void write(Occurrence occurrence);

    /// Writes the next line; nothing stands against that.
    default Optional<String> written(Occurrence occurrence) {
        write(occurrence);
        return Optional.empty();
    }

    /// Whether the log still takes what is written.
    boolean recording();

    /// The time that is written.
    Instant now();
}
