package org.watchlink.adapters.tetra.lip;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.watchlink.adapters.wire.Bits;

/// A terminal tells where it is, or at least why it speaks.
public sealed interface LipReport extends Lip {

    /// When the terminal was there.
    LipTime time();

    /// Where the terminal is; empty where it did not know, whatever it then wrote.
    Optional<LipPosition> fix();

    /// How far from the fix it may be in truth, in metres, where the report says.
    OptionalDouble uncertaintyMetres();

    /// How fast it moves over ground, in km/h, where the report says.
    OptionalDouble speedKmh();

    /// Where it moves to, in degrees clockwise from true north, where the report says.
    OptionalDouble headingDegrees();

    /// Why it speaks, where the report says.
    Optional<LipReason> reason();

    /// The usual report, which fits one slot of the control channel. `direction` is in steps of
    /// 22.5 degrees. `spare` is what follows the 76 bits: nothing, or what fills the last octet
    /// (seen on Motorola terminals).
    record ShortReport(
        LipTime.Elapsed time, LipPosition position, LipError error, LipSpeed speed, int direction,
        LipData data, Bits spare) implements LipReport {

        private static final double STEP = 22.5;
        private static final int UNKNOWN_WITHOUT_SPEED = 15;

        /// Empty for 0 N 0 E of unknown error: so says a terminal that has not found itself.
        @Override
        public Optional<LipPosition> fix() {
            return position.zero() && error == LipError.UNKNOWN
                ? Optional.empty()
                : Optional.of(position);
        }

        @Override
        public OptionalDouble uncertaintyMetres() {
            return error.metres();
        }

        @Override
        public OptionalDouble speedKmh() {
            return speed.kmh();
        }

        /// The last direction is also the one that terminals write who do not know their speed.
        @Override
        public OptionalDouble headingDegrees() {
            return direction == UNKNOWN_WITHOUT_SPEED && speed.kmh().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(direction * STEP);
        }

        @Override
        public Optional<LipReason> reason() {
            return data.reason();
        }
    }

    /// The report of many forms. `acknowledge` asks for an answer.
    ///
    /// `rest` is what follows the last element that could be read: nothing, or zeros that fill up,
    /// or a broken tail. With a shape that is not [LipShape#proven()] a broken tail also makes
    /// doubtful what stands between it and the position: velocity and data.
    record LongReport(
        LipTime time, LipShape shape, LipVelocity velocity, boolean acknowledge, LipData data,
        List<LipElement> elements, Bits rest) implements LipReport {

        /// Takes the elements as they are.
        public LongReport {
            elements = List.copyOf(elements);
        }

        /// Whether something at the end could not be read as elements.
        public boolean broken() {
            return LipTail.lastOne(rest) > 0;
        }

        /// Empty also for 0 N 0 E: so says a terminal that has not found itself and must name a
        /// shape, for instance to report a status.
        @Override
        public Optional<LipPosition> fix() {
            return shape.position().filter(position -> !position.zero());
        }

        @Override
        public OptionalDouble uncertaintyMetres() {
            return fix().isPresent() ? shape.uncertaintyMetres() : OptionalDouble.empty();
        }

        /// Metres above the reference, where the report says.
        public OptionalInt altitudeMetres() {
            return fix().isPresent() ? shape.altitudeMetres() : OptionalInt.empty();
        }

        @Override
        public OptionalDouble speedKmh() {
            return velocity.speedKmh();
        }

        @Override
        public OptionalDouble headingDegrees() {
            return velocity.headingDegrees();
        }

        @Override
        public Optional<LipReason> reason() {
            return data.reason();
        }

        /// The pre-coded status that the report brings along.
        public OptionalInt status() {
            return elements.stream()
                .filter(LipElement.StatusValue.class::isInstance)
                .mapToInt(element -> ((LipElement.StatusValue) element).value())
                .findFirst();
        }
    }

    /// A long report that ends too early, but not before its position. `shape` is its number on
    /// the wire, 1 to 10; `rest` is what there is after the position, unread.
    record BrokenReport(LipTime time, int shape, LipPosition position, Bits rest)
        implements LipReport {

        @Override
        public Optional<LipPosition> fix() {
            return Optional.of(position).filter(there -> !there.zero());
        }

        @Override
        public OptionalDouble uncertaintyMetres() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble speedKmh() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble headingDegrees() {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<LipReason> reason() {
            return Optional.empty();
        }
    }
}
