package org.watchlink.adapters.tetra.lip;

import java.util.OptionalDouble;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;

/// The velocity of a long report: three bits say which of the fields follow.
///
///     type  speed  its error  vertical  its error  direction  its error
///     0
///     1     7
///     2     7      3
///     3     7                 8
///     4     7      3          8         3
///     5     7                                      8
///     6     7      3                               8          3
///     7     7      3          8         3          8          3
///
/// A field that does not follow is 0. `direction` is in 360/256 degrees. The scale of the vertical
/// speed and of the errors has not been established: they are as on the wire.
public record LipVelocity(
    int type, LipSpeed speed, int speedError, int vertical, int verticalError,
    int direction, int directionError) {

    /// The report does not say.
    public static final LipVelocity NONE =
        new LipVelocity(0, new LipSpeed(0), 0, 0, 0, 0, 0);

    private static final int TYPE = 3;
    private static final int[][] WIDTHS = {
        {0, 0, 0, 0, 0, 0},
        {7, 0, 0, 0, 0, 0},
        {7, 3, 0, 0, 0, 0},
        {7, 0, 8, 0, 0, 0},
        {7, 3, 8, 3, 0, 0},
        {7, 0, 0, 0, 8, 0},
        {7, 3, 0, 0, 8, 3},
        {7, 3, 8, 3, 8, 3},
    };
    private static final int WITH_DIRECTION = 5;
    private static final double STEP = 360.0 / 256;

    /// Speed and direction and nothing else, as most terminals report it.
    public static LipVelocity of(LipSpeed speed, int direction) {
        return new LipVelocity(WITH_DIRECTION, speed, 0, 0, 0, direction, 0);
    }

    /// Kilometres per hour over ground.
    public OptionalDouble speedKmh() {
        return type == 0 ? OptionalDouble.empty() : speed.kmh();
    }

    /// Degrees clockwise from true north.
    public OptionalDouble headingDegrees() {
        return type < WITH_DIRECTION
            ? OptionalDouble.empty()
            : OptionalDouble.of(direction * STEP);
    }

    static LipVelocity read(BitReader in) {
        int type = in.u(TYPE);
        int[] widths = WIDTHS[type];
        return new LipVelocity(
            type, new LipSpeed(in.u(widths[0])), in.u(widths[1]), in.u(widths[2]),
            in.u(widths[3]), in.u(widths[4]), in.u(widths[5]));
    }

    void write(BitWriter out) {
        int[] widths = WIDTHS[type];
        out.u(TYPE, type).u(widths[0], speed.code()).u(widths[1], speedError)
            .u(widths[2], vertical).u(widths[3], verticalError)
            .u(widths[4], direction).u(widths[5], directionError);
    }
}
