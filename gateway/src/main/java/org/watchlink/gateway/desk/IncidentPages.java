package org.watchlink.gateway.desk;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.Found;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.gateway.store.view.Query.Mark;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;

/// The incidents of all time for those at the desks: what a search finds, and all of one.
///
/// What comes from the police radio is there only for those who are entitled to it, and it is
/// written down that they saw it before they do.
public final class IncidentPages implements Consumer<Router> {

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int THREADS = 4;
    private static final int PATIENCE_SECONDS = 3;

    private final Archive archive;
    private final Disclosure disclosure;
    private final Duration kept;
    private final InstantSource clock;
    private final WorkerExecutor readers;
    private final IncidentExport export;

    /// Pages over `archive`; recorders keep footage for `kept`.
    public IncidentPages(
        Vertx vertx, Archive archive, Disclosure disclosure, Duration kept, InstantSource clock) {
        this.archive = archive;
        this.disclosure = disclosure;
        this.kept = kept;
        this.clock = clock;
        this.readers = vertx.createSharedWorkerExecutor("archive", THREADS);
        this.export = new IncidentExport(archive, disclosure);
    }

    @Override
    public void accept(Router router) {
        router.get("/api/incidents").handler(context -> answer(context, () -> search(context)));
        router.get("/api/incidents.csv").handler(export::csv);
        router.get("/api/incidents.jsonl").handler(export::jsonLines);
        router.get("/api/incidents/:number")
            .handler(context -> answer(context, () -> file(context)));
    }

    private Page search(RoutingContext context) throws IOException {
        Seat seat = context.get("seat");
        QueryForm form = new QueryForm(context.queryParams());
        int limit = form.limit();
        long number = archive.number();
        List<Found> found = archive.search(form.query(seat.airwave()), form.after(), limit);
        List<Incident> incidents = found.stream().map(Found::incident).toList();
        disclose(disclosure, seat, incidents);
        return new Page(number, incidents, found.size() < limit
            ? Optional.empty() : Optional.of(found.getLast().mark()).map(Mark::toString));
    }

    private Shown file(RoutingContext context) throws IOException {
        Seat seat = context.get("seat");
        String text = context.pathParam("number");
        Optional<IncidentNumber> number = IncidentNumber.of(text);
        Optional<IncidentFile> file = number.isEmpty()
            ? Optional.empty() : archive.file(number.get(), seat.airwave());
        IncidentFile all = file.orElseThrow(
            () -> new Problem(404, "There is no incident of this number."));
        disclose(disclosure, seat, List.of(all.incident()));
        if (!all.incident().airwave()
            && all.timeline().stream().anyMatch(IncidentFile.Line::airwave)) {
            disclose(disclosure, seat, "incident " + all.incident().number());
        }
        Instant now = clock.instant();
        return new Shown(all, all.incident().cameras().stream()
            .map(use -> footage(use, now)).toList());
    }

    private Footage footage(CameraUse use, Instant now) {
        Instant overwritten = use.overwritten(kept);
        return new Footage(
            use.camera(), use.alert(), use.from(), use.until(), overwritten,
            Math.max(0, Duration.between(now, overwritten).toDays()));
    }

    /// Writes down which officers' incidents somebody is shown, before they are.
    static void disclose(Disclosure disclosure, Seat seat, List<Incident> incidents) {
        String officers = incidents.stream().filter(Incident::airwave)
            .map(incident -> incident.number().toString()).collect(Collectors.joining(", "));
        if (!officers.isEmpty()) {
            disclose(disclosure, seat, "incident " + officers);
        }
    }

    /// Nobody is shown what cannot be written down, nor kept waiting for a disk that fails.
    static void disclose(Disclosure disclosure, Seat seat, String what) {
        try {
            disclosure.shown(seat.operator(), what).toCompletableFuture().copy()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            LOG.error("it cannot be written down who sees an officer's incident", e);
            throw new Problem(503, "It cannot be recorded now who sees this. Try again.");
        }
    }

    private void answer(RoutingContext context, Callable<Object> reading) {
        readers.executeBlocking(() -> Buffer.buffer(Json.bytes(reading.call())), false)
            .onSuccess(body -> context.response()
                .putHeader("Content-Type", "application/json").end(body))
            .onFailure(failure -> problem(failure).answer(context));
    }

    /// What somebody is told of a failure.
    static Problem problem(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        LOG.error("incidents cannot be read", failure);
        return new Problem(503, "The incidents cannot be read now. Try again.");
    }

    /// What a search found. `number` is the last entry of the log that was searched, `next` the
    /// mark to go on after.
    record Page(long number, List<Incident> incidents, Optional<String> next) { }

    /// One incident with all that belongs to it.
    record Shown(IncidentFile file, List<Footage> footage) { }

    /// Footage by the key that it is asked for, when the recorders begin to write over it, and the
    /// whole days until then.
    record Footage(
        int camera, long alert, Instant from, Optional<Instant> until, Instant overwritten,
        long daysLeft) { }
}
