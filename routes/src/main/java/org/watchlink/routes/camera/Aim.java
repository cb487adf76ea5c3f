package org.watchlink.routes.camera;

import org.watchlink.routes.camera.View.ToBearing;

/// Where a head must point, in degrees of its own: pan 0 to 360 from the head's zero, tilt 0 at
/// the horizon and negative below it.
///
///     pan  = bearing - north offset (mirrored where the head is)
///     tilt = atan2(rise, distance) - tilt offset
///
/// Bearings are from true north, never from a grid: grid north is up to two degrees off, which is
/// 13 metres at 400.
public record Aim(double pan, double tilt) {

    /// The height at which a person is looked at, in metres.
    public static final double PERSON = 1.5;

    /// Nearer than this many heights of its mount, a head would look at its own foot and a place
    /// that is a few metres wrong has no bearing.
    private static final double NEAREST = 1.5;

    /// Towards a person at the place, on level ground.
    public static Aim at(ToBearing place, Camera camera) {
        return at(
            place.bearing(), place.distanceMetres(), PERSON - camera.mountHeightMetres(),
            camera.calibration());
    }

    /// Towards what is `rise` metres above the head and `distance` metres away over the ground.
    public static Aim at(double bearing, double distance, double rise, Calibration calibration) {
        double turned = bearing - calibration.northOffset();
        double pan = calibration.panInverted() ? -turned : turned;
        double tilt = Math.toDegrees(Math.atan2(rise, distance)) - calibration.tiltOffset();
        return new Aim((pan % 360 + 360) % 360, tilt);
    }

    /// Whether the place is so near that the camera cannot usefully be pointed at it.
    public static boolean tooNear(ToBearing place, Camera camera) {
        return place.distanceMetres() < NEAREST * camera.mountHeightMetres();
    }
}
