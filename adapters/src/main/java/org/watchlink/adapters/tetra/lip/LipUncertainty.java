package org.watchlink.adapters.tetra.lip;

import java.util.OptionalDouble;

/// The radius of a circle, or half an axis of an ellipse, that the terminal is in: six bits.
public record LipUncertainty(int code) {

    /// As good as it gets.
    public static final LipUncertainty BEST_EFFORT = new LipUncertainty(63);

    /// Refuses what has no place in the field.
    public LipUncertainty {
        if (code < 0 || code > 63) {
            throw new IllegalArgumentException("uncertainty code");
        }
    }

    /// Metres, from 1 m on in steps of a fifth; empty for best effort.
    public OptionalDouble metres() {
        return equals(BEST_EFFORT)
            ? OptionalDouble.empty()
            : OptionalDouble.of(2 * Math.pow(1.2, code + 5) - 4);
    }
}
