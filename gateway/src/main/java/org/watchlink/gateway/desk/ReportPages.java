package org.watchlink.gateway.desk;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.report.Period;
import org.watchlink.gateway.report.Report;
import org.watchlink.gateway.report.ReportCsv;
import org.watchlink.gateway.report.Reports;

/// The reports, for supervisors, and the cameras' faults, for every desk:
///
///     /reports, /faults                               the pages
///     /api/reports/{name}?from&to&format&camera       a report, as json or csv; of a service by
///                        &per&of                      who, town or month, or behind a row of it
///     /api/faults                                     what is proposed, and what is open
///
/// The records are read on threads of their own. Officers' incidents count for those who are
/// entitled to Airwave alone, and it is written down that they saw such a report before they do.
public final class ReportPages implements Consumer<Router> {

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int THREADS = 2;

    private final Reports reports;
    private final Disclosure disclosure;
    private final WorkerExecutor readers;

    /// Pages of these reports.
    public ReportPages(Vertx vertx, Reports reports, Disclosure disclosure) {
        this.reports = reports;
        this.disclosure = disclosure;
        this.readers = vertx.createSharedWorkerExecutor("reports", THREADS);
    }

    @Override
    public void accept(Router router) {
        router.get("/reports").handler(this::overseen)
            .handler(context -> page(context, "webroot/reports.html"));
        router.get("/faults").handler(context -> page(context, "webroot/faults.html"));
        router.get("/api/reports/:name").handler(this::overseen)
            .handler(context -> answer(context, () -> report(context), this::give));
        router.get("/api/faults").handler(
            context -> answer(context, () -> Json.bytes(reports.now()), ReportPages::json));
    }

    private void overseen(RoutingContext context) {
        Seat seat = context.get("seat");
        if (seat.role() == Role.SUPERVISOR) {
            context.next();
        } else {
            new Problem(403, "Reports are for supervisors.").answer(context);
        }
    }

    private Report report(RoutingContext context) throws IOException {
        Period period = reports.period(asked(context, "from"), asked(context, "to"))
            .orElseThrow(() -> new Problem(
                400, "Give from and to as 2026-03-01 or 2026-03-01T06:30, in order."));
        String camera = asked(context, "camera");
        if (!camera.matches("\\d{0,9}") || !asked(context, "format").matches("|json|csv")) {
            throw new Problem(400, "A camera is a number; a format is json or csv.");
        }
        String name = context.pathParam("name");
        if (name.equals("fault-history") && camera.isEmpty()) {
            throw new Problem(400, "Name the camera whose faults are to be told.");
        }
        String per = asked(context, "per");
        if (!per.matches("|who|town|month")) {
            throw new Problem(400, "A service is measured per who, town or month.");
        }
        Seat seat = context.get("seat");
        Report report = reports.report(new Reports.Ask(
            name, period, camera.isEmpty() ? 0 : Integer.parseInt(camera),
            per.isEmpty() ? "who" : per, asked(context, "of"), seat.airwave()))
            .orElseThrow(() -> new Problem(404, "There is no such report."));
        if (seat.airwave() && Reports.OFFICERS.contains(report.name())) {
            IncidentPages.disclose(disclosure, seat, "report %s, %s to %s".formatted(
                report.name(), report.period().from(), report.period().to()));
        }
        return report;
    }

    private void give(RoutingContext context, Report report) {
        if (asked(context, "format").equals("csv")) {
            String file = "%s_%s_%s.csv".formatted(
                report.name(), report.period().from(), report.period().to()).replace(":", "");
            context.response().putHeader("Content-Type", "text/csv; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .end(ReportCsv.of(report));
        } else {
            json(context, Json.bytes(report));
        }
    }

    private <T> void answer(
        RoutingContext context, Callable<T> reading, Giving<T> giving) {
        readers.executeBlocking(reading, false)
            .onSuccess(read -> giving.give(context, read))
            .onFailure(failure -> {
                if (failure instanceof Problem problem) {
                    problem.answer(context);
                } else {
                    LOG.error("a report cannot be read", failure);
                    new Problem(503, "The records cannot be read now. Try again.")
                        .answer(context);
                }
            });
    }

    private static void page(RoutingContext context, String file) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8").sendFile(file);
    }

    private static void json(RoutingContext context, byte[] body) {
        context.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
    }

    private static String asked(RoutingContext context, String name) {
        return context.request().getParam(name, "");
    }

    /// How what was read is given.
    private interface Giving<T> {

        void give(RoutingContext context, T read);
    }
}
