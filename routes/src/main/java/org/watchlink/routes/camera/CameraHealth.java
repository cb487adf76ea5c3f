package org.watchlink.routes.camera;

/// Whether a camera can be used; `reason` says why not.
public record CameraHealth(int camera, boolean healthy, String reason) { }
