package org.watchlink.adapters.tetra.lip;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a long report says of the place: four bits say which of these it is.
///
///     0  none
///     1  longitude 25 | latitude 24
///     2  … | radius 6
///     3  … | axes 20 | confidence 3
///     4  … | altitude 12
///     5  … | radius 6 | altitude 12
///     6  … | axes 20 | altitude 12 | confidence 3
///     7  … | radius 6 | altitude 12 | its error 3
///     8  … | axes 20 | altitude 12 | its error 3 | confidence 3
///     9  … | inner radius 16 | outer radius 16 | start 8 | stop 8 | confidence 3
///     10 … | error 3
///
/// Captures prove 0, 1 and 5; the others stand on two independent decoders that agree. The scale
/// of angles, of an arc's radii and of the confidence has not been established: they are as on
/// the wire.
public sealed interface LipShape {

    /// A shape that has a place.
    sealed interface Located extends LipShape {

        /// The centre.
        LipPosition at();
    }

    /// No place.
    record None() implements LipShape { }

    /// A place.
    record Point(LipPosition at) implements Located { }

    /// A place within a radius.
    record Circle(LipPosition at, LipUncertainty radius) implements Located { }

    /// A place within an ellipse.
    record Ellipse(LipPosition at, Axes axes, int confidence) implements Located { }

    /// A place and height.
    record PointAltitude(LipPosition at, LipAltitude altitude) implements Located { }

    /// A place within a radius, and height.
    record CircleAltitude(LipPosition at, LipUncertainty radius, LipAltitude altitude)
        implements Located { }

    /// A place within an ellipse, and height.
    record EllipseAltitude(LipPosition at, Axes axes, LipAltitude altitude, int confidence)
        implements Located { }

    /// A place within a radius, and height within limits.
    record CircleAltitudeError(
        LipPosition at, LipUncertainty radius, LipAltitude altitude, LipAltitudeError error)
        implements Located { }

    /// A place within an ellipse, and height within limits.
    record EllipseAltitudeError(
        LipPosition at, Axes axes, LipAltitude altitude, LipAltitudeError error, int confidence)
        implements Located { }

    /// A part of a ring around a place.
    record Arc(LipPosition at, int inner, int outer, int start, int stop, int confidence)
        implements Located { }

    /// A place and how far off it may be.
    record PointError(LipPosition at, LipError error) implements Located { }

    /// Half the axes of an ellipse and where the major one points to.
    record Axes(LipUncertainty major, LipUncertainty minor, int angle) { }

    /// The place.
    default Optional<LipPosition> position() {
        return this instanceof Located located ? Optional.of(located.at()) : Optional.empty();
    }

    /// How far off the place may be, in metres, where the shape says.
    default OptionalDouble uncertaintyMetres() {
        return switch (this) {
            case Circle(_, LipUncertainty radius) -> radius.metres();
            case CircleAltitude(_, LipUncertainty radius, _) -> radius.metres();
            case CircleAltitudeError(_, LipUncertainty radius, _, _) -> radius.metres();
            case Ellipse(_, Axes axes, _) -> axes.major().metres();
            case EllipseAltitude(_, Axes axes, _, _) -> axes.major().metres();
            case EllipseAltitudeError(_, Axes axes, _, _, _) -> axes.major().metres();
            case PointError(_, LipError error) -> error.metres();
            case None _, Point _, PointAltitude _, Arc _ -> OptionalDouble.empty();
        };
    }

    /// Metres above the reference, where the shape says.
    default OptionalInt altitudeMetres() {
        return switch (this) {
            case PointAltitude(_, LipAltitude altitude) -> altitude.metres();
            case CircleAltitude(_, _, LipAltitude altitude) -> altitude.metres();
            case EllipseAltitude(_, _, LipAltitude altitude, _) -> altitude.metres();
            case CircleAltitudeError(_, _, LipAltitude altitude, _) -> altitude.metres();
            case EllipseAltitudeError(_, _, LipAltitude altitude, _, _) -> altitude.metres();
            case None _, Point _, Circle _, Ellipse _, Arc _, PointError _ -> OptionalInt.empty();
        };
    }

    /// Whether a capture has shown the width of this shape.
    default boolean proven() {
        return this instanceof None || this instanceof Point || this instanceof CircleAltitude;
    }
}
