package org.watchlink.adapters.tetra.lip;

import org.watchlink.adapters.tetra.lip.LipShape.Arc;
import org.watchlink.adapters.tetra.lip.LipShape.Axes;
import org.watchlink.adapters.tetra.lip.LipShape.Circle;
import org.watchlink.adapters.tetra.lip.LipShape.CircleAltitude;
import org.watchlink.adapters.tetra.lip.LipShape.CircleAltitudeError;
import org.watchlink.adapters.tetra.lip.LipShape.Ellipse;
import org.watchlink.adapters.tetra.lip.LipShape.EllipseAltitude;
import org.watchlink.adapters.tetra.lip.LipShape.EllipseAltitudeError;
import org.watchlink.adapters.tetra.lip.LipShape.Located;
import org.watchlink.adapters.tetra.lip.LipShape.None;
import org.watchlink.adapters.tetra.lip.LipShape.Point;
import org.watchlink.adapters.tetra.lip.LipShape.PointAltitude;
import org.watchlink.adapters.tetra.lip.LipShape.PointError;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;

/// The shapes that [LipShape] draws, without the four bits in front of them.
final class LipShapeCodec {

    /// The last shape whose layout is known.
    static final int LAST = 10;

    private LipShapeCodec() { }

    static LipShape read(int shape, BitReader in) {
        return shape == 0 ? new None() : located(shape, position(in), in);
    }

    private static LipShape located(int shape, LipPosition at, BitReader in) {
        return switch (shape) {
            case 1 -> new Point(at);
            case 2 -> new Circle(at, radius(in));
            case 3 -> new Ellipse(at, axes(in), in.u(3));
            case 4 -> new PointAltitude(at, altitude(in));
            case 5 -> new CircleAltitude(at, radius(in), altitude(in));
            case 6 -> new EllipseAltitude(at, axes(in), altitude(in), in.u(3));
            case 7 -> new CircleAltitudeError(at, radius(in), altitude(in), error(in));
            case 8 -> new EllipseAltitudeError(at, axes(in), altitude(in), error(in), in.u(3));
            case 9 -> new Arc(at, in.u(16), in.u(16), in.u(8), in.u(8), in.u(3));
            case LAST -> new PointError(at, LipError.of(in.u(3)));
            default -> throw new IllegalArgumentException("shape " + shape);
        };
    }

    static int number(LipShape shape) {
        return switch (shape) {
            case None _ -> 0;
            case Point _ -> 1;
            case Circle _ -> 2;
            case Ellipse _ -> 3;
            case PointAltitude _ -> 4;
            case CircleAltitude _ -> 5;
            case EllipseAltitude _ -> 6;
            case CircleAltitudeError _ -> 7;
            case EllipseAltitudeError _ -> 8;
            case Arc _ -> 9;
            case PointError _ -> LAST;
        };
    }

    static void write(LipShape shape, BitWriter out) {
        if (shape instanceof Located located) {
            write(located.at(), out);
        }
        switch (shape) {
            case None _, Point _ -> { }
            case Circle(_, var radius) -> write(radius, out);
            case Ellipse(_, var axes, int confidence) -> {
                write(axes, out);
                out.u(3, confidence);
            }
            case PointAltitude(_, var altitude) -> write(altitude, out);
            case CircleAltitude(_, var radius, var altitude) -> {
                write(radius, out);
                write(altitude, out);
            }
            case EllipseAltitude(_, var axes, var altitude, int confidence) -> {
                write(axes, out);
                write(altitude, out);
                out.u(3, confidence);
            }
            case CircleAltitudeError(_, var radius, var altitude, var error) -> {
                write(radius, out);
                write(altitude, out);
                out.u(3, error.ordinal());
            }
            case EllipseAltitudeError(_, var axes, var altitude, var error, int confidence) -> {
                write(axes, out);
                write(altitude, out);
                out.u(3, error.ordinal()).u(3, confidence);
            }
            case Arc(_, int inner, int outer, int start, int stop, int confidence) ->
                out.u(16, inner).u(16, outer).u(8, start).u(8, stop).u(3, confidence);
            case PointError(_, var error) -> out.u(3, error.ordinal());
        }
    }

    static LipPosition position(BitReader in) {
        return new LipPosition(in.signed(25), in.signed(24));
    }

    static void write(LipPosition position, BitWriter out) {
        out.u(25, position.longitude()).u(24, position.latitude());
    }

    private static Axes axes(BitReader in) {
        return new Axes(radius(in), radius(in), in.u(8));
    }

    private static void write(Axes axes, BitWriter out) {
        write(axes.major(), out);
        write(axes.minor(), out);
        out.u(8, axes.angle());
    }

    private static LipUncertainty radius(BitReader in) {
        return new LipUncertainty(in.u(6));
    }

    private static void write(LipUncertainty radius, BitWriter out) {
        out.u(6, radius.code());
    }

    private static LipAltitude altitude(BitReader in) {
        return new LipAltitude(in.flag(), in.u(11));
    }

    private static void write(LipAltitude altitude, BitWriter out) {
        out.flag(altitude.userDefined()).u(11, altitude.code());
    }

    private static LipAltitudeError error(BitReader in) {
        return LipAltitudeError.of(in.u(3));
    }
}
