package org.watchlink.routes.camera;

/// A camera that could show a place: what it would look at, how far away it stands, and why it is
/// offered.
public record Candidate(int camera, View view, double distanceMetres, String reason) { }
