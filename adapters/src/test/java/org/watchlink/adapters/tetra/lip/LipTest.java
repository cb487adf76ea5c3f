package org.watchlink.adapters.tetra.lip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.tetra.lip.LipControl.BasicParametersRequest;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;

/// What the numbers on the wire stand for.
class LipTest {

    @Test
    void degreesComeBackWithinHalfAStep() {
        LipPosition there = LipPosition.ofDegrees(51.7520, -0.3360);
        assertThat(there.latitudeDegrees()).isCloseTo(51.7520, within(0.54e-5));
        assertThat(there.longitudeDegrees()).isCloseTo(-0.3360, within(0.54e-5));
        assertThat(LipPosition.ofDegrees(90, 180))
            .isEqualTo(new LipPosition((1 << 24) - 1, (1 << 23) - 1));
        assertThat(LipPosition.ofDegrees(-90, -180))
            .isEqualTo(new LipPosition(-1 << 24, -1 << 23));
        assertThatThrownBy(() -> LipPosition.ofDegrees(91, 0))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySpeedComesBack() {
        assertThat(IntStream.range(0, 127).mapToObj(LipSpeed::new))
            .allSatisfy(speed ->
                assertThat(LipSpeed.ofKmh(speed.kmh().orElseThrow())).isEqualTo(speed));
        assertThat(LipSpeed.ofKmh(5000)).isEqualTo(new LipSpeed(126));
        assertThat(LipSpeed.UNKNOWN.kmh()).isEmpty();
        assertThat(new LipSpeed(125).kmh().orElseThrow()).isCloseTo(1043, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({"1, -200", "201, 0", "1201, 1000", "1202, 1002", "1926, 2450", "1927, 2525",
        "2047, 11525"})
    void altitude(int code, int metres) {
        assertThat(new LipAltitude(false, code).metres()).hasValue(metres);
    }

    @Test
    void theReservedAltitudeIsNone() {
        assertThat(new LipAltitude(true, 0).metres()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.977", "1, 1.972", "10, 26.814", "62, 403802.7"})
    void uncertainty(int code, double metres) {
        assertThat(new LipUncertainty(code).metres().orElseThrow())
            .isCloseTo(metres, within(metres / 1000));
    }

    @Test
    void bestEffortHasNoRadius() {
        assertThat(LipUncertainty.BEST_EFFORT.metres()).isEmpty();
    }

    @Test
    void enumerationsStandInTheOrderOfTheirBits() {
        assertThat(Stream.of(LipTime.Elapsed.values()).map(LipTime.Elapsed::longest)
            .map(longest -> longest.orElse(Duration.ZERO)))
            .containsExactly(
                Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
                Duration.ZERO);
        assertThat(Stream.of(LipError.values()).map(LipError::metres)
            .map(metres -> metres.orElse(-1)))
            .containsExactly(2.0, 20.0, 200.0, 2e3, 2e4, 2e5, -1.0, -1.0);
        assertThat(Stream.of(LipAltitudeError.values()).map(LipAltitudeError::metres)
            .map(metres -> metres.orElse(-1)))
            .containsExactly(1.0, 2.0, 5.0, 15.0, 50.0, 150.0, 300.0, -1.0);
        assertThat(LipReportType.values()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "12,  9, 30,  0, 2026-03-12T09:31:00Z, 2026-03-12T09:30:00Z",
        "31, 23, 59, 58, 2026-02-01T00:00:01Z, 2026-01-31T23:59:58Z",
        "31, 23, 59, 58, 2026-03-01T00:00:01Z, 2026-03-31T23:59:58Z",
        " 1,  0,  0,  1, 2025-12-31T23:59:59Z, 2026-01-01T00:00:01Z",
        "29, 12,  0,  0, 2028-03-01T00:00:00Z, 2028-02-29T12:00:00Z",
    })
    void aTimeOfPositionIsTheNearest(
        int day, int hour, int minute, int second, Instant now, Instant expected) {
        assertThat(new LipTime.OfPosition(day, hour, minute, second).nearest(now))
            .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "1, 24, 0, 0", "1, 0, 60, 0", "1, 0, 0, 60"})
    void aTimeThatDoesNotExistIsNone(int day, int hour, int minute, int second) {
        assertThat(new LipTime.OfPosition(day, hour, minute, second)
            .nearest(Instant.parse("2026-03-12T09:31:00Z"))).isEmpty();
    }

    @Test
    void everyReasonHasItsCode() {
        assertThat(IntStream.range(0, 256).filter(code ->
            LipReason.of(code) == LipReason.RESERVED))
            .hasSize(256 - 34).contains(31, 33, 128, 131, 255);
        assertThat(Stream.of(LipReason.values()))
            .allSatisfy(reason -> assertThat(LipReason.of(reason.code())).isEqualTo(reason));
        assertThat(List.of(2, 3, 4, 24, 32, 130)).extracting(LipReason::of)
            .containsExactly(
                LipReason.EMERGENCY, LipReason.PUSH_TO_TALK, LipReason.STATUS,
                LipReason.AMBIENCE_LISTENING, LipReason.IMMEDIATE_REQUEST,
                LipReason.MAXIMUM_DISTANCE);
    }

    @Test
    void everyResultHasItsCode() {
        assertThat(List.of(0, 6, 7, 11, 12, 13, 16, 27, 81, 200, 201, 255))
            .extracting(LipResult::of)
            .containsExactly(
                LipResult.SUCCESS, LipResult.CONGESTION, LipResult.CONGESTION,
                LipResult.NOT_SUPPORTED, LipResult.NOT_SUPPORTED, LipResult.NOT_SUPPORTED,
                LipResult.RESERVED, LipResult.COMPLETE, LipResult.POSITION_METHOD_FAILURE,
                LipResult.INSUFFICIENT_SATELLITES, LipResult.BAD_GEOMETRY, LipResult.RESERVED);
    }

    @Test
    void whatHasNoBitsIsRefused() {
        List<ThrowingCallable> beyond = List.of(
            () -> new LipPosition((-1 << 24) - 1, 0), () -> new LipPosition(1 << 24, 0),
            () -> new LipPosition(0, (-1 << 23) - 1), () -> new LipPosition(0, 1 << 23),
            () -> new LipSpeed(-1), () -> new LipSpeed(128),
            () -> new LipUncertainty(-1), () -> new LipUncertainty(64),
            () -> new LipAltitude(false, -1), () -> new LipAltitude(false, 2048));
        assertThat(beyond).allSatisfy(value ->
            assertThatThrownBy(value).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void flags() {
        assertThat(new LipFlags(0x80)).matches(LipFlags::reporting)
            .matches(flags -> !flags.backlog());
        assertThat(new LipFlags(0x7F)).matches(LipFlags::backlog)
            .matches(flags -> !flags.reporting());
    }

    @Test
    void aReportMayBringAStatus() {
        var report = new LongReport(
            new LipTime.None(), new LipShape.None(), LipVelocity.NONE, false,
            LipData.because(LipReason.STATUS),
            List.of(new LipElement.ResultCode(81), new LipElement.StatusValue(0x8003)),
            LipVector.binary(""));
        assertThat(report.status()).hasValue(0x8003);
        assertThat(report.reason()).contains(LipReason.STATUS);
        assertThat(report.fix()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT1280S", "PT15S", "-PT10S"})
    void anIntervalThatHasNoBitsIsRefused(Duration interval) {
        var request = new BasicParametersRequest(
            false, interval, LipReportType.SHORT, LipVector.binary(""));
        assertThatThrownBy(() -> new LipCodec().encode(request))
            .isInstanceOf(IllegalArgumentException.class);
    }
}
