package org.watchlink.routes.place;

import org.watchlink.routes.radio.Position;

/// The plane that touches the earth at a point: good to one in a thousand for the few hundred
/// metres a camera sees, and quick enough to be asked for every preset. Use a geodesic beyond that.
public final class Ground {

    /// The metres of a degree of latitude at the middle of Great Britain (WGS 84, 52° N).
    public static final double METRES_PER_DEGREE = 111_267;

    private Ground() { }

    /// Metres from `from` eastwards to `to`.
    public static double east(Position from, Position to) {
        return (to.longitude() - from.longitude()) * METRES_PER_DEGREE * EAST_SCALE
            * Math.cos(Math.toRadians(from.latitude()));
    }

    /// Metres from `from` northwards to `to`.
    public static double north(Position from, Position to) {
        return (to.latitude() - from.latitude()) * METRES_PER_DEGREE;
    }

    /// Metres between two points.
    public static double distance(Position from, Position to) {
        return Math.hypot(east(from, to), north(from, to));
    }

    /// The true bearing of `to` from `from`, degrees clockwise from north, 0 to 360.
    public static double bearing(Position from, Position to) {
        return (Math.toDegrees(Math.atan2(east(from, to), north(from, to))) + 360) % 360;
    }

    /// A degree of longitude at the equator over a degree of latitude here, and the flattening at
    /// 52° N.
    private static final double EAST_SCALE = 1.00254;
}
