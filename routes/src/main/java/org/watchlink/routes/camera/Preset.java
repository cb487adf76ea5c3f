package org.watchlink.routes.camera;

import java.util.Optional;
import org.watchlink.routes.radio.Position;

/// A stored view of a camera: its token at the camera, its name, and what it looks at. `premises`
/// is set where the
/// view was surveyed for them; `fieldOfView` is the horizontal angle in degrees.
public record Preset(
    int camera, String token, String name, Optional<String> premises, Position looksAt,
    double fieldOfView) { }
