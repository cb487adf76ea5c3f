package org.watchlink.adapters.tetra.lip;

/// A place on the WGS 84 ellipsoid as the wire has it, in two's complement: `longitude` in
/// 360/2^25 degrees (25 bits), `latitude` in 180/2^24 degrees (24 bits). Both are the same step,
/// 1.2 m on a meridian.
public record LipPosition(int longitude, int latitude) {

    private static final double STEP = 180.0 / (1 << 24);
    private static final int MOST_EAST = (1 << 24) - 1;
    private static final int MOST_NORTH = (1 << 23) - 1;

    /// Refuses what has no place in the fields.
    public LipPosition {
        if (longitude < -MOST_EAST - 1 || longitude > MOST_EAST
            || latitude < -MOST_NORTH - 1 || latitude > MOST_NORTH) {
            throw new IllegalArgumentException("position beyond the globe");
        }
    }

    /// The step nearest to these degrees; 90 degrees north and 180 east fall one step short.
    public static LipPosition ofDegrees(double latitude, double longitude) {
        return new LipPosition(steps(longitude, MOST_EAST), steps(latitude, MOST_NORTH));
    }

    /// Degrees north.
    public double latitudeDegrees() {
        return latitude * STEP;
    }

    /// Degrees east.
    public double longitudeDegrees() {
        return longitude * STEP;
    }

    /// Whether this is 0 N 0 E, where terminals put themselves that do not know better.
    boolean zero() {
        return longitude == 0 && latitude == 0;
    }

    private static int steps(double degrees, int most) {
        int steps = (int) Math.round(degrees / STEP);
        return steps == most + 1 ? most : steps;
    }
}
