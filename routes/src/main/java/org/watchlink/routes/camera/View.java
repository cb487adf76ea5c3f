package org.watchlink.routes.camera;

/// What a camera can be asked to look at.
public sealed interface View {

    /// A stored view.
    record ToPreset(String token, String name) implements View { }

    /// A bearing in degrees clockwise from true north, and how far away the place is.
    record ToBearing(double bearing, double distanceMetres) implements View { }
}
