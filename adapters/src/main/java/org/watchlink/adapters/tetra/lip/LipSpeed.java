package org.watchlink.adapters.tetra.lip;

import java.util.OptionalDouble;

/// A speed over ground in seven bits: whole km/h up to 28, then steps of 3.8 percent.
public record LipSpeed(int code) {

    /// The terminal cannot tell.
    public static final LipSpeed UNKNOWN = new LipSpeed(127);

    private static final int LINEAR = 28;
    private static final int FASTEST = 126;

    /// Refuses what has no place in the field.
    public LipSpeed {
        if (code < 0 || code > 127) {
            throw new IllegalArgumentException("speed code");
        }
    }

    /// The code nearest to this speed.
    public static LipSpeed ofKmh(double kmh) {
        int code = 0;
        while (code < FASTEST && (kmh(code) + kmh(code + 1)) / 2 <= kmh) {
            code++;
        }
        return new LipSpeed(code);
    }

    /// Kilometres per hour; code 126 stands for all above 1043.
    public OptionalDouble kmh() {
        return equals(UNKNOWN) ? OptionalDouble.empty() : OptionalDouble.of(kmh(code));
    }

    private static double kmh(int code) {
        return code <= LINEAR ? code : 16 * Math.pow(1.038, code - 13);
    }
}
