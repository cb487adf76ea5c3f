package org.watchlink.adapters.tetra.lip;

import java.util.OptionalInt;

/// A height in twelve bits: one says above what, eleven how much.
///
///     0            reserved
///     1 to 1201    -200 to 1000 m, in steps of 1 m
///     1202 to 1926 1002 to 2450 m, in steps of 2 m
///     1927 to 2047 2525 to 11525 m, in steps of 75 m
///
/// `userDefined` is above what the user has agreed on, else above the WGS 84 ellipsoid.
public record LipAltitude(boolean userDefined, int code) {

    private static final int FINE = 1201;
    private static final int MEDIUM = 1926;

    /// Refuses what has no place in the field.
    public LipAltitude {
        if (code < 0 || code > 2047) {
            throw new IllegalArgumentException("altitude code");
        }
    }

    /// Metres above the reference; empty for the reserved code.
    public OptionalInt metres() {
        if (code == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
            code <= FINE ? code - 201
                : code <= MEDIUM ? 1000 + 2 * (code - FINE)
                : 2450 + 75 * (code - MEDIUM));
    }
}
