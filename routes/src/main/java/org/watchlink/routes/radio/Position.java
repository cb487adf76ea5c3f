package org.watchlink.routes.radio;

/// A point on the earth: WGS 84, degrees, north and east positive.
public record Position(double latitude, double longitude) {

    /// @throws IllegalArgumentException if a coordinate is beyond 90 or 180 degrees, or not a
    /// number
    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude is within ±90, longitude within ±180");
        }
    }
}
