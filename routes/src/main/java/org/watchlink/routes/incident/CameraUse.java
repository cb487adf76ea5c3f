package org.watchlink.routes.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A camera that was used in an incident: with its start and end this is the key by which footage
/// is asked for. `alert` is 0 where somebody named the camera by hand; `until` is empty while it is
/// in use.
public record CameraUse(int camera, long alert, Instant from, Optional<Instant> until) {

    /// When the recorders begin to write over it.
    public Instant overwritten(Duration kept) {
        return from.plus(kept);
    }
}
