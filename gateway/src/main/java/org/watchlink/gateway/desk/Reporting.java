package org.watchlink.gateway.desk;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.util.Optional;
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
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.FaultAction;

/// The reports, for supervisors, and the cameras' faults, for every desk.
///
///     GET  /reports, /faults                            the pages
///     GET  /api/reports/{name}?from&to&format&camera    a report, JSON or CSV
///     GET  /api/faults                                  what is proposed, and what is open
///     POST /api/faults                                  one action about a fault
///
/// The records are read on worker threads.
final class Reporting {

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int LARGEST = 16_384;

    private final Vertx vertx;
    private final Room room;
    private final Actions actions;
    private final Sessions sessions;
    private volatile Reports reports;

    Reporting(Vertx vertx, Room room, Actions actions, Sessions sessions) {
        this.vertx = vertx;
        this.room = room;
        this.actions = actions;
        this.sessions = sessions;
    }

    void on(Reports newReports) {
        reports = newReports;
    }

    void mount(Router router) {
        router.get("/reports").handler(this::overseen).handler(context -> context.response()
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .sendFile("webroot/reports.html"));
        router.get("/faults").handler(context -> context.response()
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .sendFile("webroot/faults.html"));
        router.get("/api/reports/:name").handler(this::overseen).handler(this::report);
        router.get("/api/faults").handler(context -> read(
            context, () -> reports.now(), now -> json(context, Json.bytes(now))));
        router.post("/api/faults").handler(BodyHandler.create(false).setBodyLimit(LARGEST))
            .handler(this::act);
    }

    private void overseen(RoutingContext context) {
        Seat seat = context.get("seat");
        if (seat.role() == Role.SUPERVISOR) {
            context.next();
        } else {
            end(context, 403, "Reports are for supervisors.");
        }
    }

    private void report(RoutingContext context) {
        if (reports == null) {
            end(context, 503, "There are no reports yet.");
            return;
        }
        Optional<Period> period = reports.period(asked(context, "from"), asked(context, "to"));
        String format = asked(context, "format");
        String camera = asked(context, "camera");
        if (period.isEmpty()) {
            end(context, 400, "Give from and to as 2026-03-01 or 2026-03-01T06:30, in order.");
        } else if (!camera.matches("\\d{0,9}") || !format.matches("|json|csv")) {
            end(context, 400, "A camera is a number; a format is json or csv.");
        } else {
            String name = context.pathParam("name");
            int number = camera.isEmpty() ? 0 : Integer.parseInt(camera);
            read(context, () -> reports.report(name, period.get(), number),
                found -> found.ifPresentOrElse(
                    report -> give(context, report, format),
                    () -> end(context, 404, "There is no such report.")));
        }
    }

    private static void give(RoutingContext context, Report report, String format) {
        if (format.equals("csv")) {
            String file = "%s_%s_%s.csv".formatted(
                report.name(), report.period().from(), report.period().to()).replace(":", "");
            context.response().putHeader("Content-Type", "text/csv; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .end(ReportCsv.of(report));
        } else {
            json(context, Json.bytes(report));
        }
    }

    private void act(RoutingContext context) {
        Seat seat = context.get("seat");
        DeskAction action = actions.read(context.body().buffer()).orElse(null);
        if (!(action instanceof FaultAction)) {
            end(context, 400, "That was not understood.");
            return;
        }
        Optional<String> fault = actions.fault(seat, action);
        if (fault.isPresent()) {
            end(context, 403, fault.get());
        } else if (sessions.idle(seat)) {
            end(context, 423, "This desk has been idle and is locked. Sign in again.");
        } else {
            sessions.touch(seat);
            room.act(seat.operator(), action).whenComplete((refusal, failure) ->
                context.vertx().runOnContext(_ -> {
                    if (failure != null) {
                        end(context, 503, "That failed.");
                    } else if (refusal.isPresent()) {
                        end(context, 409, refusal.get());
                    } else {
                        context.response().setStatusCode(204).end();
                    }
                }));
        }
    }

    private <T> void read(RoutingContext context, Callable<T> reading, Consumer<T> answer) {
        if (reports == null) {
            end(context, 503, "There are no reports yet.");
            return;
        }
        vertx.executeBlocking(reading, false).onSuccess(answer::accept).onFailure(failure -> {
            if (failure instanceof IOException) {
                LOG.warn("a report could not be read", failure);
                end(context, 503, "The records cannot be read now.");
            } else {
                context.fail(failure);
            }
        });
    }

    private static String asked(RoutingContext context, String name) {
        return context.request().getParam(name, "");
    }

    private static void json(RoutingContext context, byte[] body) {
        context.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
    }

    private static void end(RoutingContext context, int status, String text) {
        context.response().setStatusCode(status)
            .putHeader("Content-Type", "text/plain; charset=utf-8").end(text);
    }
}
