package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.report.Records.Outage;
import org.watchlink.gateway.report.Records.Span;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;

/// For what part of a period each camera could be used.
final class AvailabilityReport {

    private static final List<Column> COLUMNS = List.of(
        new Column("camera", "Camera"), new Column("name", "Place"),
        new Column("outages", "Outages"), new Column("minutes_out", "Minutes out"),
        new Column("percent_available", "Available, %"),
        new Column("percent_year_before", "Year before, %"));
    private static final List<String> RULES = List.of(
        "A camera is out from the moment it no longer answers until it does again.",
        "Measured is the part of the period from the log's first line until now. While the "
            + "gateway itself does not run, a camera stays as it was last.",
        "Cameras that could always be used are left out of the table, and stand in the mean.",
        "Percentages are rounded down to three decimals.");

    private final Records records;
    private final RegisterSet registers;
    private final Period period;
    private final Instant now;

    AvailabilityReport(Records records, RegisterSet registers, Period period, Instant now) {
        this.records = records;
        this.registers = registers;
        this.period = period;
        this.now = now;
    }

    Report report() throws IOException {
        Period before = period.yearBefore();
        Instant begun = records.begun().orElse(now);
        Part here = part(period.span(), begun);
        Part then = part(before.span(), begun);
        SortedSet<Integer> cameras = new TreeSet<>();
        here.outages.forEach(outage -> cameras.add(outage.camera()));
        then.outages.forEach(outage -> cameras.add(outage.camera()));
        return new Report(
            "availability", "Availability of cameras", Dates.of(period), Dates.of(before),
            period.zone().getId(), now, COLUMNS,
            cameras.stream().map(camera -> row(camera, here, then)).toList(),
            List.of(new Figure("Mean of all cameras, %", mean(here), mean(then))),
            1, List.of(4, 5), RULES);
    }

    private Part part(Span span, Instant begun) throws IOException {
        Instant from = span.from().isBefore(begun) ? begun : span.from();
        Instant until = span.until().isAfter(now) ? now : span.until();
        Span measured = new Span(from, from.isBefore(until) ? until : from);
        return new Part(measured, from.isBefore(until) ? records.outages(measured) : List.of());
    }

    private List<Object> row(int camera, Part here, Part then) {
        return Arrays.asList(
            camera, CountReport.name(registers, camera),
            here.outages.stream().filter(outage -> outage.camera() == camera).count(),
            here.out(outage -> outage.camera() == camera).toMinutes(), here.percent(camera),
            then.percent(camera));
    }

    private Number mean(Part part) {
        int cameras = registers.cameras().size();
        return cameras == 0 ? null : part.percent(
            part.out(outage -> registers.camera(outage.camera()).isPresent())
                .dividedBy(cameras));
    }

    /// What was measured, and the outages that reach into it.
    private record Part(Span measured, List<Outage> outages) {

        Duration out(Predicate<Outage> which) {
            return outages.stream().filter(which).map(this::out)
                .reduce(Duration.ZERO, Duration::plus);
        }

        private Duration out(Outage outage) {
            Instant from = outage.began().isBefore(measured.from())
                ? measured.from() : outage.began();
            Instant until = outage.ended().filter(end -> end.isBefore(measured.until()))
                .orElse(measured.until());
            return Duration.between(from, until);
        }

        Double percent(int camera) {
            return percent(out(outage -> outage.camera() == camera));
        }

        /// Nothing where nothing was measured.
        Double percent(Duration out) {
            Duration all = Duration.between(measured.from(), measured.until());
            return Optional.of(all).filter(Duration::isPositive)
                .map(whole -> Math.floor(
                    100_000.0 * whole.minus(out).toNanos() / whole.toNanos()) / 1_000)
                .orElse(null);
        }
    }
}
