package org.watchlink.routes.camera;

/// This camera to this view for this alert, with its reason: slew to cue. `id` grows with every
/// cue.
public record Cue(long id, long alert, int camera, View view, String reason) { }
