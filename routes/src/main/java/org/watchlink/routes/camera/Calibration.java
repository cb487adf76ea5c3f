package org.watchlink.routes.camera;

/// What an installer measured at a PTZ head. Angles in degrees: `northOffset` is the true bearing
/// the camera looks
/// to at pan 0 (clockwise), `tiltOffset` its tilt at the horizon, `fieldOfViewWide` the horizontal
/// field of view at
/// zoom 1.
public record Calibration(
    double northOffset, double tiltOffset, boolean panInverted, double fieldOfViewWide) { }
