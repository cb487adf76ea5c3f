package org.watchlink.adapters.tetra.lip;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// When a terminal was where it says.
public sealed interface LipTime {

    /// The report does not say.
    record None() implements LipTime { }

    /// How long ago, in the order of its two bits.
    enum Elapsed implements LipTime {
        /// Less than 5 s.
        UNDER_5_S(Duration.ofSeconds(5)),
        /// Less than 5 min.
        UNDER_5_MIN(Duration.ofMinutes(5)),
        /// Less than 30 min.
        UNDER_30_MIN(Duration.ofMinutes(30)),
        /// The terminal cannot tell.
        UNKNOWN(null);

        private static final Elapsed[] CODES = values();

        private final Duration longest;

        Elapsed(Duration longest) {
            this.longest = longest;
        }

        static Elapsed of(int code) {
            return CODES[code];
        }

        /// The greatest age, where there is one.
        public Optional<Duration> longest() {
            return Optional.ofNullable(longest);
        }
    }

    /// A day of some month and a time of that day, UTC.
    record OfPosition(int day, int hour, int minute, int second) implements LipTime {

        /// The moment meant by a report that came `now`: in the month that puts it nearest. Empty
        /// if no such day or time exists.
        public Optional<Instant> nearest(Instant now) {
            YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
            return IntStream.rangeClosed(-1, 1)
                .mapToObj(month::plusMonths)
                .flatMap(candidate -> in(candidate).stream())
                .min(Comparator.comparing(moment -> Duration.between(moment, now).abs()));
        }

        private Optional<Instant> in(YearMonth month) {
            try {
                return Optional.of(month.atDay(day).atTime(hour, minute, second)
                    .toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }
}
