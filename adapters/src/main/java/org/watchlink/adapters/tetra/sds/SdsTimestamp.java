package org.watchlink.adapters.tetra.sds;

import static java.util.Comparator.comparing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// When a text was written, to the minute and without the year, as its sender's clock showed it.
/// Nothing keeps it from naming the 31st of February.
///
///     frame(2) reserved(2) month(4) day(5) hour(5) minute(6)
public record SdsTimestamp(
    Frame frame, int reserved, int month, int day, int hour, int minute) {

    /// Twice as many years as two 29ths of February can be apart.
    private static final int YEARS = 8;

    /// Which clock, in the order of the wire.
    public enum Frame {
        /// What the users agreed upon.
        APPLICATION,
        /// Universal time.
        UTC,
        /// Local time.
        LOCAL,
        /// Local summer time.
        LOCAL_SUMMER
    }

    /// `time` in universal time.
    public static SdsTimestamp utc(Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        return new SdsTimestamp(
            Frame.UTC, 0, at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
    }

    /// The time in the year that puts it nearest to `now`; empty when no year has such a day. What
    /// is not universal time is taken for the clock on the wall in `zone`.
    public Optional<Instant> near(Instant now, ZoneId zone) {
        ZoneId clock = frame == Frame.UTC ? ZoneOffset.UTC : zone;
        int year = ZonedDateTime.ofInstant(now, clock).getYear();
        return IntStream.rangeClosed(year - YEARS, year + YEARS)
            .boxed()
            .flatMap(candidate -> in(candidate, clock))
            .min(comparing(time -> Duration.between(now, time).abs()));
    }

    private Stream<Instant> in(int year, ZoneId clock) {
        try {
            LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute);
            return Stream.of(time.atZone(clock).toInstant());
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
