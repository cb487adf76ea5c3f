package org.watchlink.adapters.tetra.lip;

import java.util.OptionalDouble;

/// How far off an altitude may be, in the order of its three bits.
public enum LipAltitudeError {
    /// Less than 1 m.
    UNDER_1_M(1),
    /// Less than 2 m.
    UNDER_2_M(2),
    /// Less than 5 m.
    UNDER_5_M(5),
    /// Less than 15 m.
    UNDER_15_M(15),
    /// Less than 50 m.
    UNDER_50_M(50),
    /// Less than 150 m.
    UNDER_150_M(150),
    /// Less than 300 m.
    UNDER_300_M(300),
    /// As good as it gets.
    BEST_EFFORT(Double.NaN);

    private static final LipAltitudeError[] CODES = values();

    private final double metres;

    LipAltitudeError(double metres) {
        this.metres = metres;
    }

    static LipAltitudeError of(int code) {
        return CODES[code];
    }

    /// The greatest distance in metres, where there is one.
    public OptionalDouble metres() {
        return Double.isNaN(metres) ? OptionalDouble.empty() : OptionalDouble.of(metres);
    }
}
