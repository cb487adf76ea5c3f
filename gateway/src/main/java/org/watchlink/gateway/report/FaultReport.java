package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.report.Records.Repair;
import org.watchlink.gateway.report.Records.Span;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;

/// The engineer's fault report, of all cameras or of one.
final class FaultReport {

    private static final List<Column> COLUMNS = List.of(
        new Column("fault", "Fault"), new Column("camera", "Camera"),
        new Column("name", "Place"), new Column("symptom", "Symptom"),
        new Column("reported", "Reported"), new Column("reported_by", "By"),
        new Column("state", "State"), new Column("cleared", "Cleared"),
        new Column("engineer", "Engineer"), new Column("remedy", "Remedy"),
        new Column("hours_open", "Hours open"));
    private static final List<String> RULES = List.of(
        "A fault stands here if it was open at any time of the period.",
        "Its age runs from the report until it was cleared, or until now, in whole hours.");

    private final Records records;
    private final RegisterSet registers;
    private final Period period;
    private final Instant now;

    FaultReport(Records records, RegisterSet registers, Period period, Instant now) {
        this.records = records;
        this.registers = registers;
        this.period = period;
        this.now = now;
    }

    Report all() throws IOException {
        return report("faults", "Engineer's fault report", _ -> true);
    }

    Report of(int camera) throws IOException {
        return report(
            "fault-history",
            "Fault history of camera %03d, %s".formatted(
                camera, CountReport.name(registers, camera)),
            fault -> fault.camera() == camera);
    }

    private Report report(String name, String title, Predicate<Repair> wanted)
        throws IOException {
        Period before = period.yearBefore();
        Span span = period.span();
        List<Repair> faults = wanted(span, wanted);
        List<Repair> then = wanted(before.span(), wanted);
        return new Report(
            name, title, Dates.of(period), Dates.of(before), period.zone().getId(), now, COLUMNS,
            faults.stream().map(this::row).toList(),
            List.of(
                figure("Reported", faults, span, then, before, FaultReport::reported),
                figure("Cleared", faults, span, then, before, FaultReport::cleared),
                figure("Open at the end", faults, span, then, before, FaultReport::open)),
            2, List.of(10), RULES);
    }

    private List<Repair> wanted(Span span, Predicate<Repair> wanted) throws IOException {
        return records.faults(span).stream().filter(wanted).toList();
    }

    private static Figure figure(
        String title, List<Repair> faults, Span span, List<Repair> then, Period before,
        Function<Span, Predicate<Repair>> counted) {
        return new Figure(
            title, faults.stream().filter(counted.apply(span)).count(),
            then.stream().filter(counted.apply(before.span())).count());
    }

    private static Predicate<Repair> reported(Span span) {
        return fault -> !fault.reportedAt().isBefore(span.from());
    }

    private static Predicate<Repair> cleared(Span span) {
        return fault -> fault.clearedAt().filter(at -> at.isBefore(span.until())).isPresent();
    }

    private static Predicate<Repair> open(Span span) {
        return cleared(span).negate();
    }

    private List<Object> row(Repair fault) {
        Instant end = fault.clearedAt().orElse(now);
        return Arrays.asList(
            fault.number(), fault.camera(), CountReport.name(registers, fault.camera()),
            fault.symptom(), local(fault.reportedAt()), fault.reporter(),
            fault.clearedAt().isPresent() ? "cleared" : "open",
            fault.clearedAt().map(this::local).orElse(""), fault.engineer(), fault.remedy(),
            Duration.between(fault.reportedAt(), end).toHours());
    }

    private String local(Instant time) {
        return time.atZone(period.zone()).toOffsetDateTime()
            .truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
