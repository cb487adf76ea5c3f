package org.watchlink.gateway.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.watchlink.gateway.report.Records.Span;

/// A period by the control room's clock: `from` belongs to it, `until` does not. A clock time that
/// comes twice is the first of both, one that is passed over is the moment at which it was.
public record Period(LocalDateTime from, LocalDateTime until, ZoneId zone) {

    private static final int FIRST = 1971;
    private static final int LAST = 9_999;

    /// The period between two dates (`2026-03-01`) or times (`2026-03-01T06:30`); nothing where one
    /// cannot be read or the first is not before the second.
    public static Optional<Period> of(String from, String until, ZoneId zone) {
        try {
            Period period = new Period(time(from), time(until), zone);
            return period.from.isBefore(period.until) && period.from.getYear() >= FIRST
                && period.until.getYear() <= LAST ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalDateTime time(String text) {
        return text.contains("T")
            ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    }

    /// The same dates and times of the year before. 29 February, which that year did not have, is
    /// an empty one before 1 March, so that periods that follow each other still do.
    public Period yearBefore() {
        return new Period(yearBefore(from), yearBefore(until), zone);
    }

    private static LocalDateTime yearBefore(LocalDateTime time) {
        return time.getMonth() == Month.FEBRUARY && time.getDayOfMonth() == 29
            ? LocalDate.of(time.getYear() - 1, Month.MARCH, 1).atStartOfDay()
            : time.minusYears(1);
    }

    /// The same in time that knows no zones.
    public Span span() {
        return new Span(instant(from), instant(until));
    }

    private Instant instant(LocalDateTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
            ? change.getInstant() : time.atZone(zone).toInstant();
    }
}
