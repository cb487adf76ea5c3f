package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.report.Records.By;
import org.watchlink.gateway.report.Records.Measure;
import org.watchlink.gateway.report.Records.Outage;
import org.watchlink.gateway.report.Records.Repair;
import org.watchlink.gateway.report.Records.Span;
import org.watchlink.gateway.report.ServiceReport.Per;

/// The reports of a control room, by their names.
public final class Reports {

    /// The names of the reports that count incidents: officers' too, for those who are entitled.
    public static final List<String> COUNTS = List.of(
        "incidents-by-camera", "incidents-by-town", "incidents-by-desk", "arrests-by-camera",
        "arrests-by-town");

    /// The names of all reports that officers' incidents count in for those who are entitled.
    public static final List<String> OFFICERS = Stream.of(
        COUNTS.stream(), Stream.of(ServiceLevel.values()).map(ServiceLevel::word),
        Stream.of("use-by-partner", "footage-by-organisation", "arrests-by-force", "queue"))
        .flatMap(names -> names).toList();

    private final Records records;
    private final ServiceRecords services;
    private final Map<String, Duration> targets;
    private final Supplier<RegisterSet> registers;
    private final ZoneId zone;
    private final InstantSource clock;

    /// What the desks have to know of the cameras: what somebody has still to call a fault or not,
    /// and the faults that wait for an engineer.
    public record Now(List<Outage> proposed, List<Repair> open) { }

    /// What is asked for: a report by its name. `camera` is the one whose faults a history tells;
    /// `per` is `who`, `town` or `month` for a service, `of` a row of it of which to see what is
    /// behind it, or empty; `airwave` says that the reader is entitled to know of officers.
    public record Ask(
        String name, Period period, int camera, String per, String of, boolean airwave) { }

    /// Reports on what the records hold, by the clock of `zone`; `targets` are the times within
    /// which services are to be done, by their names.
    public Reports(
        Records records, ServiceRecords services, Map<String, Duration> targets,
        Supplier<RegisterSet> registers, ZoneId zone, InstantSource clock) {
        this.records = records;
        this.services = services;
        this.targets = Map.copyOf(targets);
        this.registers = registers;
        this.zone = zone;
        this.clock = clock;
    }

    /// The period between two dates or times; nothing where they are none.
    public Optional<Period> period(String from, String to) {
        return Period.of(from, to, zone);
    }

    /// The report that is asked for; nothing where there is none of this name.
    ///
    /// @throws IOException if the records cannot be read now
    public Optional<Report> report(Ask ask) throws IOException {
        Period period = ask.period();
        Instant now = clock.instant();
        CountReport count = new CountReport(records, registers.get(), period, now);
        FaultReport faults = new FaultReport(records, registers.get(), period, now);
        UseReport use = new UseReport(services, period, now, ask.airwave());
        return Optional.ofNullable(switch (ask.name()) {
            case "incidents-by-camera" -> count.of(By.CAMERA, Measure.INCIDENTS, ask.airwave());
            case "incidents-by-town" -> count.of(By.TOWN, Measure.INCIDENTS, ask.airwave());
            case "incidents-by-desk" -> count.of(By.DESK, Measure.INCIDENTS, ask.airwave());
            case "arrests-by-camera" -> count.of(By.CAMERA, Measure.ARRESTS, ask.airwave());
            case "arrests-by-town" -> count.of(By.TOWN, Measure.ARRESTS, ask.airwave());
            case "arrests-by-force" -> use.arrests();
            case "queue" -> new QueueReport(records, period, now, ask.airwave()).report();
            case "use-by-partner" -> use.partners();
            case "use-by-client" -> use.clients();
            case "footage-by-organisation" -> use.footage();
            case "faults" -> faults.all();
            case "fault-history" -> faults.of(ask.camera());
            case "availability" -> new AvailabilityReport(
                records, registers.get(), period, now).report();
            default -> service(ask, now);
        });
    }

    private Report service(Ask ask, Instant now) throws IOException {
        ServiceLevel service = ServiceLevel.of(ask.name()).orElse(null);
        if (service == null) {
            return null;
        }
        ServiceReport report = new ServiceReport(
            services, service, Optional.ofNullable(targets.get(service.target())), ask.period(),
            now, ask.airwave());
        Per per = Per.valueOf(ask.per().toUpperCase(Locale.ROOT));
        return ask.of().isEmpty() ? report.per(per) : report.behind(per, ask.of());
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
