package org.watchlink.routes.camera;

import java.time.Duration;

/// Counts what cameras do with what they are asked.
public interface CameraMeter {

    /// Counts nothing.
    CameraMeter NONE = (_, _, _) -> { };

    /// A camera was asked to turn. `outcome` is one of few fixed words, fit for a metric label.
    void answered(int camera, String outcome, Duration took);
}
