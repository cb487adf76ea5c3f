package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.report.Records.By;
import org.watchlink.gateway.report.Records.Measure;
import org.watchlink.gateway.report.Records.Outage;
import org.watchlink.gateway.report.Records.Repair;
import org.watchlink.gateway.report.Records.Span;

/// The reports of a control room, by their names.
public final class Reports {

    /// The names of the reports that count incidents: officers' too, for those who are entitled.
    public static final List<String> COUNTS = List.of(
        "incidents-by-camera", "incidents-by-town", "incidents-by-desk", "arrests-by-camera",
        "arrests-by-town");

    /// The names of all reports.
    public static final List<String> NAMES = Stream.concat(
        COUNTS.stream(), Stream.of("faults", "fault-history", "availability")).toList();

    private final Records records;
    private final Supplier<RegisterSet> registers;
    private final ZoneId zone;
    private final InstantSource clock;

    /// What the desks have to know of the cameras: what somebody has still to call a fault or not,
    /// and the faults that wait for an engineer.
    public record Now(List<Outage> proposed, List<Repair> open) { }

    /// Reports on what `records` hold, by the clock of `zone`.
    public Reports(
        Records records, Supplier<RegisterSet> registers, ZoneId zone, InstantSource clock) {
        this.records = records;
        this.registers = registers;
        this.zone = zone;
        this.clock = clock;
    }

    /// The period between two dates or times; nothing where they are none.
    public Optional<Period> period(String from, String to) {
        return Period.of(from, to, zone);
    }

    /// The report of this name; nothing where there is none. `camera` is the one whose faults a
    /// history tells; `airwave` says that the reader is entitled to know of officers.
    ///
    /// @throws IOException if the records cannot be read now
    public Optional<Report> report(String name, Period period, int camera, boolean airwave)
        throws IOException {
        CountReport count =
            new CountReport(records, registers.get(), period, clock.instant());
        FaultReport faults =
            new FaultReport(records, registers.get(), period, clock.instant());
        return Optional.ofNullable(switch (name) {
            case "incidents-by-camera" -> count.of(By.CAMERA, Measure.INCIDENTS, airwave);
            case "incidents-by-town" -> count.of(By.TOWN, Measure.INCIDENTS, airwave);
            case "incidents-by-desk" -> count.of(By.DESK, Measure.INCIDENTS, airwave);
            case "arrests-by-camera" -> count.of(By.CAMERA, Measure.ARRESTS, airwave);
            case "arrests-by-town" -> count.of(By.TOWN, Measure.ARRESTS, airwave);
            case "faults" -> faults.all();
            case "fault-history" -> faults.of(camera);
            case "availability" -> new AvailabilityReport(
                records, registers.get(), period, clock.instant()).report();
            default -> null;
        });
    }

    /// What the desks have to know of the cameras.
    ///
    /// @throws IOException if the records cannot be read now
    public Now now() throws IOException {
        Span now = new Span(clock.instant(), clock.instant().plus(Duration.ofDays(1)));
        return new Now(
            records.outages(now).stream()
                .filter(outage -> outage.proposed() && outage.ended().isEmpty()).toList(),
            records.faults(now).stream()
                .filter(fault -> fault.clearedAt().isEmpty()).toList());
    }
}
