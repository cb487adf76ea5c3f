package org.watchlink.routes.camera;

/// How far a cue has come.
public enum CueState {
    /// Written in the log; the camera has not been asked yet.
    ORDERED,
    /// The camera was asked.
    SENT,
    /// The camera said that it will.
    ACCEPTED,
    /// The camera's own status shows the view.
    CONFIRMED,
    /// The camera said that it will, and its status cannot show whether it did.
    NOT_CONFIRMED,
    /// A later cue for this camera took its place.
    SUPERSEDED,
    /// The camera refused, did not answer, or is out of order.
    FAILED
}
