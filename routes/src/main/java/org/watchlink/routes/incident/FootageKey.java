package org.watchlink.routes.incident;

import java.time.Duration;
import java.time.Instant;

/// A stretch of one camera's recording. The recorders write over it from its beginning on.
public record FootageKey(int camera, Instant from, Instant until) {

    /// When its last picture is written over.
    public Instant gone(Duration kept) {
        return until.plus(kept);
    }

    /// Whether all of `other` is in this.
    public boolean covers(FootageKey other) {
        return camera == other.camera && !from.isAfter(other.from) && !until.isBefore(other.until);
    }
}
