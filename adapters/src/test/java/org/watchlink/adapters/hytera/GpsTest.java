package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.hytera.Gps.Degrees;

/// What a position report says, and what it does not.
class GpsTest {

    private static final String NUL_3 = "\0".repeat(3);
    private static final String NUL_6 = "\0".repeat(6);

    @ParameterizedTest
    @CsvSource({
        "N, 4718.8051, E, 01854.4387,  47.3134183,  18.9073117",
        "N, 5126.4350, W, 00003.2100,  51.4405833,  -0.0535",
        "N, 5126.4350, E, 00003.2100,  51.4405833,   0.0535",
        "S, 3351.0000, E, 15112.0000, -33.85,      151.2",
        "N, 9000.0000, W, 18000.0000,  90,        -180",
        "N, 0000.0000, E, 00000.0000,   0,           0",
    })
    void degrees(
        String northSouth, String latitude, String eastWest, String longitude, double north,
        double east) {
        assertThat(at("A", northSouth, latitude, eastWest, longitude).degrees())
            .hasValueSatisfying(degrees -> {
                assertThat(degrees.latitude()).isCloseTo(north, within(1e-7));
                assertThat(degrees.longitude()).isCloseTo(east, within(1e-7));
            });
    }

    @ParameterizedTest
    @CsvSource({
        "V, N, 5126.4350, W, 00003.2100",
        "A, X, 5126.4350, W, 00003.2100",
        "A, N, 5126.4350, N, 00003.2100",
        "A, N, 5160.0000, W, 00003.2100",
        "A, N, 9000.0001, W, 00003.2100",
        "A, N, 5126.4350, W, 18000.0001",
        "A, N, 5126:4350, W, 00003.2100",
        "A, N, -126.4350, W, 00003.2100",
        "A, N, 5126.43_0, W, 00003.2100",
    })
    void noDegrees(
        String status, String northSouth, String latitude, String eastWest, String longitude) {
        assertThat(at(status, northSouth, latitude, eastWest, longitude).degrees()).isEmpty();
    }

    @Test
    void nulFieldsSayNothingAndThePositionStands() {
        Gps gps = new Gps(
            "A", NUL_6, NUL_6, "N", "5003.8771", "E", "01426.5302", NUL_3, NUL_3);
        assertThat(gps.degrees().map(Degrees::latitude).orElseThrow())
            .isCloseTo(50.0646183, within(1e-7));
        assertThat(gps.utc()).isEmpty();
        assertThat(gps.speedKnots()).isEmpty();
        assertThat(gps.courseDegrees()).isEmpty();
    }

    @Test
    void timeIsUtcOfThisCentury() {
        assertThat(when("183648", "261015").utc()).hasValue(Instant.parse("2015-10-26T18:36:48Z"));
        assertThat(when("000000", "290224").utc()).hasValue(Instant.parse("2024-02-29T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"240000, 261015", "183660, 261015", "183648, 310215", "183648, 290223",
        "183648, 000000", "18364x, 261015", "183648, 26-015"})
    void noTime(String time, String date) {
        assertThat(when(time, date).utc()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "'12\0', 12", "'5  ', 5", "99., 99", "120, 120"})
    void speed(String field, double knots) {
        assertThat(moving(field, NUL_3).speedKnots()).hasValue(knots);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0", "   ", "-01", ".50", "1 2", "NaN", "1e9"})
    void noSpeed(String field) {
        assertThat(moving(field, NUL_3).speedKnots()).isEmpty();
    }

    @Test
    void courseIsACircle() {
        assertThat(moving(NUL_3, "360").courseDegrees()).hasValue(360);
        assertThat(moving(NUL_3, "361").courseDegrees()).isEmpty();
    }

    @Test
    void widthsAreOurOwnMistake() {
        assertThatThrownBy(() -> when("1836", "261015"))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private static Gps at(
        String status, String northSouth, String latitude, String eastWest, String longitude) {
        return new Gps(
            status, NUL_6, NUL_6, northSouth, latitude, eastWest, longitude, NUL_3, NUL_3);
    }

    private static Gps when(String time, String date) {
        return new Gps("A", time, date, "N", "5003.8771", "E", "01426.5302", NUL_3, NUL_3);
    }

    private static Gps moving(String speed, String course) {
        return new Gps("A", NUL_6, NUL_6, "N", "5003.8771", "E", "01426.5302", speed, course);
    }
}
