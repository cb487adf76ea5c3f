package org.watchlink.gateway.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.intake.Intake;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.view.AlertView;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.gateway.store.view.ReportTables;
import org.watchlink.gateway.store.view.ReportView;
import org.watchlink.gateway.store.view.ServiceTables;
import org.watchlink.gateway.store.view.ServiceView;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.Occurrence;

/// The whole way of what is reported: a log in a folder, the views that follow it, and the reports
/// of the demonstration's partnership. The clock stands.
public final class Counted implements AutoCloseable {

    /// What time it is.
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /// Something that happened.
    public record Line(Instant at, Occurrence occurrence) { }

    /// The names of all reports.
    public static final List<String> NAMES = Stream.concat(Reports.OFFICERS.stream(),
        Stream.of("use-by-client", "faults", "fault-history", "availability")).toList();

    private final RegisterSet registers;
    private final IncidentRules rules;
    private final Store store;
    private final Views views;
    private final Reports reports;

    /// Begins with an empty log.
    public Counted(Path folder) throws Exception {
        this(folder, new LogSite.Embedded(folder.resolve("watchlink.db")));
    }

    /// The same, with the views beside another log.
    Counted(Path folder, LogSite beside) throws Exception {
        Configuration site = Configuration.load(Path.of("../config/gateway.yaml"));
        LogSite log = new LogSite.Embedded(folder.resolve("watchlink.db"));
        registers = site.registers().current();
        rules = site.settings().rules().incidents();
        store = Store.open(log, Monitor.NONE, InstantSource.system());
        views = new Views(beside, store.log(), List.of(
            AlertView.KIND, ReportView.KIND, ServiceView.KIND,
            FeedStore.kind(new FeedRing(), Duration.ofDays(30))), _ -> { });
        reports = new Reports(
            new ReportTables(views), new ServiceTables(views), site.settings().targets(),
            () -> registers, rules.zone(), InstantSource.fixed(NOW));
    }

    /// Takes over what an older system had.
    public Intake.Result take(Path table, Path mapping) throws Exception {
        return new Intake(store.log(), registers, rules, InstantSource.fixed(NOW))
            .take(table, ImportMapping.load(mapping));
    }

    /// Writes the next line of the log.
    public void write(String at, Occurrence occurrence) {
        store.log().append(new Entry(store.log().head() + 1, Instant.parse(at), occurrence))
            .toCompletableFuture().join();
    }

    /// Writes the next lines of the log, in the order of their times.
    public void write(List<Line> lines) {
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        long number = store.log().head();
        for (Line line : lines.stream().sorted(Comparator.comparing(Line::at)).toList()) {
            last = store.log().append(new Entry(++number, line.at(), line.occurrence()))
                .toCompletableFuture();
        }
        last.join();
    }

    /// The reports, when they know all that the log has.
    public Reports reports() {
        Awaitility.await().pollDelay(Duration.ZERO)
            .until(() -> views.number() == store.log().head());
        return reports;
    }

    Report report(String name, String from, String to) throws Exception {
        return report(name, from, to, true);
    }

    Report report(String name, String from, String to, boolean airwave) throws Exception {
        return service(name, from, to, "who", airwave, "");
    }

    Report service(String name, String from, String to, String per, boolean airwave, String of)
        throws Exception {
        return reports().report(new Reports.Ask(
            name, reports.period(from, to).orElseThrow(), 0, per, of, airwave)).orElseThrow();
    }

    @Override
    public void close() throws IOException, SQLException {
        views.close();
        store.close();
    }
}
