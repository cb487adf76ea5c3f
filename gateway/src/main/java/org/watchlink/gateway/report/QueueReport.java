package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.watchlink.gateway.report.Records.Waiting;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;

/// The alerts that were open when a period ended: what one watch handed over to the next.
final class QueueReport {

    private static final List<Column> COLUMNS = List.of(
        new Column("alert", "Alert"), new Column("category", "Category"),
        new Column("priority", "Priority"), new Column("town", "Town"),
        new Column("raised", "Raised"), new Column("taken", "Taken"),
        new Column("seconds_waited", "Waited, s"));
    private static final List<String> RULES = List.of(
        "An alert stands here if it was raised and not closed when the period ended; where the "
            + "end is still to come, as it is now. When the period began does not matter.",
        "It waited from the log's line by which it was raised until an operator took it first, or "
            + "until then, in whole seconds. Who took it stands in its timeline.",
        "Alerts of exercises and tests stand here too.");
    private static final String OFFICERS =
        "Officers' alerts stand here: only those who are entitled to Airwave see this report so.";
    private static final String NO_OFFICERS =
        "Officers' alerts are left out: only those who are entitled to Airwave see them.";

    private final Records records;
    private final Period period;
    private final Instant now;
    private final boolean airwave;

    QueueReport(Records records, Period period, Instant now, boolean airwave) {
        this.records = records;
        this.period = period;
        this.now = now;
        this.airwave = airwave;
    }

    Report report() throws IOException {
        Period before = period.yearBefore();
        Instant end = end(period);
        List<Waiting> here = records.queue(end, airwave);
        List<Waiting> then = records.queue(end(before), airwave);
        return new Report(
            "queue", "Queue at the end of the period", Dates.of(period), Dates.of(before),
            period.zone().getId(), now, COLUMNS,
            here.stream().map(alert -> row(alert, end)).toList(),
            List.of(
                new Figure("Open", here.size(), then.size()),
                new Figure("Not taken", untaken(here), untaken(then))),
            0, List.of(),
            Stream.concat(RULES.stream(), Stream.of(airwave ? OFFICERS : NO_OFFICERS)).toList());
    }

    private Instant end(Period of) {
        Instant end = of.span().until();
        return end.isBefore(now) ? end : now;
    }

    private static long untaken(List<Waiting> queue) {
        return queue.stream().filter(alert -> alert.takenAt().isEmpty()).count();
    }

    private List<Object> row(Waiting alert, Instant end) {
        return List.of(
            alert.alert(), alert.category(), alert.priority(), alert.town(),
            local(alert.raisedAt()), alert.takenAt().map(this::local).orElse(""),
            Duration.between(alert.raisedAt(), alert.takenAt().orElse(end)).toSeconds());
    }

    private String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            time.atZone(period.zone()).truncatedTo(ChronoUnit.SECONDS));
    }
}
