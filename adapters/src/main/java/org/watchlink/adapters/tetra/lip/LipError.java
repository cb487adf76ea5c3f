package org.watchlink.adapters.tetra.lip;

import java.util.OptionalDouble;

/// How far off a position may be, in the order of its three bits.
public enum LipError {
    /// Less than 2 m.
    UNDER_2_M(2),
    /// Less than 20 m.
    UNDER_20_M(20),
    /// Less than 200 m.
    UNDER_200_M(200),
    /// Less than 2 km.
    UNDER_2_KM(2_000),
    /// Less than 20 km.
    UNDER_20_KM(20_000),
    /// Up to 200 km.
    UP_TO_200_KM(200_000),
    /// More than 200 km.
    OVER_200_KM(Double.NaN),
    /// The terminal cannot tell.
    UNKNOWN(Double.NaN);

    private static final LipError[] CODES = values();

    private final double metres;

    LipError(double metres) {
        this.metres = metres;
    }

    static LipError of(int code) {
        return CODES[code];
    }

    /// The greatest distance in metres, where there is one.
    public OptionalDouble metres() {
        return Double.isNaN(metres) ? OptionalDouble.empty() : OptionalDouble.of(metres);
    }
}
