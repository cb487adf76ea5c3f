package org.watchlink.adapters.onvif;

import java.util.Optional;

/// A position of a head, in the units of its spaces; an axis may be left unsaid.
public record PtzVector(Optional<PanTilt> panTilt, Optional<Zoom> zoom) {

    /// Pan to the right and tilt up are positive. `space` is empty where it was not said.
    public record PanTilt(double x, double y, String space) { }

    /// From wide to tele. `space` is empty where it was not said.
    public record Zoom(double x, String space) { }

    /// Pan and tilt in degrees: tilt 0 at the horizon, -90 straight down.
    public static final String SPHERICAL_DEGREES =
        "http://www.onvif.org/ver10/tptz/PanTiltSpaces/SphericalPositionSpaceDegrees";

    /// Pan and tilt from -1 to 1, without a stated relation to degrees.
    public static final String GENERIC_PAN_TILT =
        "http://www.onvif.org/ver10/tptz/PanTiltSpaces/PositionGenericSpace";

    /// Zoom from 0 (wide) to 1 (tele).
    public static final String GENERIC_ZOOM =
        "http://www.onvif.org/ver10/tptz/ZoomSpaces/PositionGenericSpace";
}
