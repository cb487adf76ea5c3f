package org.watchlink.gateway.town;

import java.util.Optional;
import org.watchlink.adapters.onvif.PtzVector;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;

/// Where a head points: degrees of its own, pan 0 to 360, and zoom from 0 to 1.
record Pose(double pan, double tilt, double zoom) {

    static final double LOWEST = -90;
    static final double HIGHEST = 30;

    /// The pose that is told, where something is not said as in `now`.
    static Pose of(PtzVector told, Pose now) {
        PanTilt panTilt = told.panTilt().orElse(new PanTilt(now.pan, now.tilt, ""));
        return new Pose(
            panTilt.x(), panTilt.y(), told.zoom().map(Zoom::x).orElse(now.zoom));
    }

    /// As it is told to those who read degrees, or from -1 to 1 to others.
    PtzVector told(boolean degrees) {
        PanTilt panTilt = degrees
            ? new PanTilt(rounded(pan), rounded(tilt), PtzVector.SPHERICAL_DEGREES)
            : new PanTilt(
                rounded(pan / 180 - 1), rounded(tilt / -LOWEST), PtzVector.GENERIC_PAN_TILT);
        return new PtzVector(
            Optional.of(panTilt), Optional.of(new Zoom(rounded(zoom), PtzVector.GENERIC_ZOOM)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /// Degrees to pan the shorter way round to `other`.
    private double turn(Pose other) {
        return (other.pan - pan + 540) % 360 - 180;
    }

    /// The larger of the two angles to go to `other`.
    double angle(Pose other) {
        return Math.max(Math.abs(turn(other)), Math.abs(other.tilt - tilt));
    }

    /// This share of the way to `other`.
    Pose towards(Pose other, double share) {
        return new Pose(
            (pan + turn(other) * share + 360) % 360, tilt + (other.tilt - tilt) * share,
            zoom + (other.zoom - zoom) * share);
    }
}
