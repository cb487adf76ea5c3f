package org.watchlink.routes.camera;

import java.util.function.Consumer;

/// A cue in the camera's own protocol.
public interface CameraControl {

    /// Turns the camera, without making the caller wait; every step is told to `reports`, on any
    /// thread.
    void turn(Cue cue, Consumer<CueReport> reports);
}
