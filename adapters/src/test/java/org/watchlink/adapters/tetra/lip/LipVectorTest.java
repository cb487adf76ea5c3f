package org.watchlink.adapters.tetra.lip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.tetra.lip.LipElement.ResultCode;
import org.watchlink.adapters.tetra.lip.LipElement.StatusValue;
import org.watchlink.adapters.tetra.lip.LipReport.BrokenReport;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.tetra.lip.LipReport.ShortReport;
import org.watchlink.adapters.tetra.lip.LipShape.CircleAltitude;
import org.watchlink.adapters.wire.BitCodecContract;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Message;

/// Captured and published location reports decode to the whole record, and back.
class LipVectorTest {

    private static final LipPosition MOSCOW = new LipPosition(3509265, 5194779);
    private static final LipAltitude HIGHEST = new LipAltitude(false, 2047);

    private static final Map<String, Lip> EXPECTED = Map.ofEntries(
        Map.entry("lip-short Sepura SEG3900/STP9240, N5UWU (Texas)",
            brief(LipTime.Elapsed.UNDER_5_S, new LipPosition(-9110857, 2848929),
                LipError.UNDER_200_M, 127, 15, LipReason.POSITION_REGAINED)),
        Map.entry("lip-short Motorola MTP850, DL1HRC (Bad Duerrenberg area, Germany)",
            brief(LipTime.Elapsed.UNDER_5_S, new LipPosition(1124290, 4777354),
                LipError.UNDER_20_M, 1, 3, LipReason.MAXIMUM_INTERVAL)),
        Map.entry("lip-short XE1F test key",
            brief(LipTime.Elapsed.UNDER_5_S, new LipPosition(-9240935, 1806915),
                LipError.UNDER_200_M, 127, 15, LipReason.MAXIMUM_DISTANCE)),
        Map.entry("lip-short brew test fix",
            brief(LipTime.Elapsed.UNDER_5_S, new LipPosition(2214983, 3541107),
                LipError.UNDER_200_M, 127, 15, LipReason.EMERGENCY)),
        Map.entry("lip-short brew test no fix",
            brief(LipTime.Elapsed.UNKNOWN, new LipPosition(0, 0),
                LipError.UNKNOWN, 127, 15, LipReason.ASKS_CONFIGURATION)),
        Map.entry("lip-short mock (perseon)",
            brief(LipTime.Elapsed.UNDER_30_MIN, new LipPosition(2383885, 5898733),
                LipError.UNDER_20_M, 38, 7, LipReason.APPROACHING_LOCATION)),
        Map.entry("lip-short XE1F, the fix of the APRS line 1922.94N/09908.82W",
            brief(LipTime.Elapsed.UNDER_5_S, new LipPosition(-9241171, 1806562),
                LipError.UNDER_200_M, 127, 15, LipReason.MAXIMUM_DISTANCE)),
        Map.entry("lip-short no fix after switching on, Motorola",
            brief(LipTime.Elapsed.UNKNOWN, new LipPosition(0, 0),
                LipError.UNKNOWN, 127, 15, LipReason.MAXIMUM_INTERVAL)),
        Map.entry("lip-long no shape, reason 129, type-5 result code",
            withoutPlace(LipReason.MAXIMUM_INTERVAL)),
        Map.entry("lip-long no shape, reason 21, type-5 result code",
            withoutPlace(LipReason.POSITION_LOST)),
        Map.entry("lip-long no shape, reason 0, type-5 result code",
            withoutPlace(LipReason.POWER_ON)),
        Map.entry("lip-long status without position, Motorola",
            new LongReport(
                LipTime.Elapsed.UNKNOWN,
                new CircleAltitude(
                    new LipPosition(0, 0), new LipUncertainty(0), new LipAltitude(false, 0)),
                LipVelocity.of(LipSpeed.UNKNOWN, 0), false, LipData.because(LipReason.STATUS),
                List.of(new ResultCode(81), new StatusValue(0x8003)), LipVector.binary("00000"))),
        Map.entry("lip vitaly unit test 1",
            brief(LipTime.Elapsed.UNDER_5_S, MOSCOW, LipError.UNDER_2_M, 0, 0,
                LipReason.POWER_ON)),
        Map.entry("lip vitaly unit test 2",
            new ShortReport(
                LipTime.Elapsed.UNDER_5_S, new LipPosition(0, 0), LipError.UNKNOWN,
                LipSpeed.UNKNOWN, 15, new LipData.UserDefined(0x55), LipVector.binary(""))),
        Map.entry("lip vitaly unit test 3",
            high(new LipTime.None(), new LipUncertainty(0), LipVelocity.of(new LipSpeed(0), 0),
                false)),
        Map.entry("lip vitaly unit test 4",
            high(LipTime.Elapsed.UNDER_5_S, LipUncertainty.BEST_EFFORT,
                LipVelocity.of(LipSpeed.UNKNOWN, 255), true)),
        Map.entry("lip vitaly unit test 5",
            high(new LipTime.OfPosition(1, 0, 0, 0), new LipUncertainty(0),
                LipVelocity.of(new LipSpeed(0), 0), false)));

    static List<LipVector> pdus() {
        return LipVector.pdus();
    }

    static List<LipVector> fields() {
        return LipVector.fields();
    }

    @Test
    void everyVectorIsExpected() {
        assertThat(pdus()).extracting(LipVector::name)
            .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        assertThat(fields()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("pdus")
    void wholeRecordBothWays(LipVector vector) {
        BitCodecContract.holds(vector.codec(), vector.bits(), EXPECTED.get(vector.name()));
    }

    @ParameterizedTest
    @MethodSource("pdus")
    void saysWhatTheSourceSays(LipVector vector) {
        var reading = new LipReading((LipReport) EXPECTED.get(vector.name()));
        vector.expect().properties().forEach(expected ->
            assertThat(reading.of(expected.getKey()))
                .as(expected.getKey())
                .matches(actual ->
                    LipReading.same(actual, expected.getValue(), vector.tolerance()),
                    "is " + expected.getValue()));
    }

    @ParameterizedTest
    @MethodSource("pdus")
    void cutAnywhere(LipVector vector) {
        switch (EXPECTED.get(vector.name())) {
            case ShortReport _ ->
                BitCodecContract.refusesEveryTruncation(vector.codec(), vector.bits());
            case LongReport whole -> {
                OptionalInt shortest = BitCodecContract.keepsInEveryTruncation(
                    vector.codec(), vector.bits(), (_, cut) -> keptOf(whole, cut));
                assertThat(shortest.orElse(vector.bits().length()))
                    .isEqualTo(endOfPosition(vector, whole));
            }
            case Lip other -> throw new AssertionError(other);
        }
    }

    /// The bits of a field stand in a report whose other bits are zero.
    @ParameterizedTest
    @MethodSource("fields")
    void field(LipVector vector) {
        double value = switch (vector.protocol()) {
            case "lip.lon" -> position(new BitWriter().put(vector.bits()).u(24, 0))
                .longitudeDegrees();
            case "lip.lat" -> position(new BitWriter().u(25, 0).put(vector.bits()))
                .latitudeDegrees();
            case "lip.alt" -> altitude(vector);
            default -> throw new AssertionError(vector.protocol());
        };
        assertThat(LipReading.same(value, vector.expect().get("value"), vector.tolerance()))
            .as("%s instead of %s", value, vector.expect())
            .isTrue();
    }

    private static LipPosition position(BitWriter place) {
        Bits frame = new BitWriter().u(8, 0x0A).u(4, 0).put(place.bits()).u(23, 0).bits();
        var report = (ShortReport) read(frame);
        BitCodecContract.holds(new LipCodec(), frame, report);
        BitCodecContract.refusesEveryTruncation(new LipCodec(), frame);
        return report.position();
    }

    private static double altitude(LipVector vector) {
        Bits frame = new BitWriter().u(8, 0x0A).u(8, 0b01001100).u(4, 4).u(25, 1).u(24, 1)
            .put(vector.bits()).u(13, 0).bits();
        var report = (LongReport) read(frame);
        BitCodecContract.holds(new LipCodec(), frame, report);
        var altitude = ((LipShape.PointAltitude) report.shape()).altitude();
        assertThat(altitude.userDefined()).isEqualTo(vector.expect().get("ref").asInt() == 1);
        return report.altitudeMetres().orElseThrow();
    }

    private static Lip read(Bits frame) {
        return ((Message<Lip>) new LipCodec().decode(frame)).message();
    }

    /// A report that was cut says nothing that the whole one does not say, and keeps the place.
    private static void keptOf(LongReport whole, Lip cut) {
        switch (cut) {
            case BrokenReport(LipTime time, int shape, LipPosition position, _) -> {
                assertThat(time).isEqualTo(whole.time());
                assertThat(shape).isEqualTo(LipShapeCodec.number(whole.shape()));
                assertThat(whole.shape().position()).contains(position);
            }
            case LongReport report -> {
                assertThat(report.elements())
                    .isEqualTo(whole.elements().subList(0, report.elements().size()));
                assertThat(new LongReport(
                    report.time(), report.shape(), report.velocity(), report.acknowledge(),
                    report.data(), whole.elements(), whole.rest())).isEqualTo(whole);
            }
            case Lip other -> throw new AssertionError(other);
        }
    }

    private static int endOfPosition(LipVector vector, LongReport whole) {
        int time = switch (whole.time()) {
            case LipTime.None _ -> 0;
            case LipTime.Elapsed _ -> 2;
            case LipTime.OfPosition _ -> 22;
        };
        return (vector.body() ? 0 : 8) + 8 + time + 4
            + (whole.shape() instanceof LipShape.None ? 3 + 1 + 9 : 49);
    }

    private static ShortReport brief(
        LipTime.Elapsed time, LipPosition position, LipError error, int speed, int direction,
        LipReason reason) {
        return new ShortReport(
            time, position, error, new LipSpeed(speed), direction, LipData.because(reason),
            LipVector.binary(""));
    }

    private static LongReport withoutPlace(LipReason reason) {
        return new LongReport(
            new LipTime.None(), new LipShape.None(), LipVelocity.NONE, false,
            LipData.because(reason), List.of(new ResultCode(200)), LipVector.binary(""));
    }

    private static LongReport high(
        LipTime time, LipUncertainty radius, LipVelocity velocity, boolean acknowledge) {
        return new LongReport(
            time, new CircleAltitude(MOSCOW, radius, HIGHEST), velocity, acknowledge,
            LipData.because(LipReason.POWER_ON), List.of(), LipVector.binary(""));
    }
}
