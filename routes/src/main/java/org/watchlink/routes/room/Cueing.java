package org.watchlink.routes.room;

import org.watchlink.routes.camera.CameraControl;
import org.watchlink.routes.incident.Occurrence.CueOrdered;

/// Turns the camera of every cue that is told for the first time.
public final class Cueing {

    private final CameraControl cameras;
    private final ControlRoom room;

    /// The cameras, and the room that hears what becomes of a cue.
    public Cueing(CameraControl cameras, ControlRoom room) {
        this.cameras = cameras;
        this.room = room;
    }

    /// Turns the camera if the entry is a cue.
    public void turn(Told told) {
        if (told.first() && told.entry().occurrence() instanceof CueOrdered ordered) {
            cameras.turn(ordered.cue(), room::cued);
        }
    }
}
