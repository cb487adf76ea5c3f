package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.tetra.sds.SdsTimestamp.Frame;

/// A month, a day and a minute become a time.
class SdsTimestampTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "UTC,          4, 11,  8, 15, 2026-04-11T08:20:00Z, 2026-04-11T08:15:00Z",
        "LOCAL,        4, 11,  8, 15, 2026-04-11T08:20:00Z, 2026-04-11T07:15:00Z",
        "LOCAL_SUMMER, 4, 11,  8, 15, 2026-04-11T08:20:00Z, 2026-04-11T07:15:00Z",
        "APPLICATION,  1, 11,  8, 15, 2026-01-11T08:20:00Z, 2026-01-11T08:15:00Z",
        "UTC,         12, 31, 23, 59, 2027-01-01T00:01:00Z, 2026-12-31T23:59:00Z",
        "UTC,          1,  1,  0,  1, 2026-12-31T23:59:00Z, 2027-01-01T00:01:00Z",
        "UTC,          7,  3,  0,  0, 2027-01-01T00:00:00Z, 2026-07-03T00:00:00Z",
        "UTC,          2, 29, 12,  0, 2026-05-01T10:00:00Z, 2028-02-29T12:00:00Z",
        "UTC,          2, 29, 12,  0, 2025-05-01T10:00:00Z, 2024-02-29T12:00:00Z"})
    void nearestYear(
        Frame frame, int month, int day, int hour, int minute, Instant now, Instant then) {
        assertThat(new SdsTimestamp(frame, 0, month, day, hour, minute).near(now, LONDON))
            .contains(then);
    }

    @ParameterizedTest
    @CsvSource({"2, 31, 0, 0", "0, 1, 0, 0", "13, 1, 0, 0", "1, 0, 0, 0", "1, 1, 24, 0",
        "1, 1, 0, 60"})
    void noYearHasSuchATime(int month, int day, int hour, int minute) {
        assertThat(new SdsTimestamp(Frame.UTC, 0, month, day, hour, minute)
            .near(Instant.parse("2026-05-01T10:00:00Z"), LONDON)).isEmpty();
    }

    @Test
    void ourOwnComesBackToTheMinute() {
        Instant now = Instant.parse("2026-05-01T10:00:59Z");
        assertThat(SdsTimestamp.utc(now).near(now, LONDON))
            .contains(Instant.parse("2026-05-01T10:00:00Z"));
    }
}
