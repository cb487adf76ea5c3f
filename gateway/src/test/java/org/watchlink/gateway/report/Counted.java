package org.watchlink.gateway.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.intake.Intake;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.view.ReportTables;
import org.watchlink.gateway.store.view.ReportView;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.Occurrence;

/// The whole way of what is reported: a log in a folder, the views that follow it, and the reports
/// of the demonstration's partnership. The clock stands.
public final class Counted implements AutoCloseable {

    /// What time it is.
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

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
        views = new Views(beside, store.log(), List.of(ReportView.KIND), _ -> { });
        reports = new Reports(
            new ReportTables(views), () -> registers, rules.zone(), InstantSource.fixed(NOW));
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
        return reports().report(name, reports.period(from, to).orElseThrow(), 0, airwave)
            .orElseThrow();
    }

    @Override
    public void close() throws IOException, SQLException {
        views.close();
        store.close();
    }
}
