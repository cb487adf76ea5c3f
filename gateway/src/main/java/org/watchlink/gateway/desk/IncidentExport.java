package org.watchlink.gateway.desk;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.Found;
import org.watchlink.gateway.store.view.Query;
import org.watchlink.gateway.store.view.Query.Mark;
import org.watchlink.routes.incident.Incident;

/// All that a search finds as a file, for supervisors. One page is read when the one before has
/// left, so that an export of any length needs no more memory than a page.
final class IncidentExport {

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int PAGE = 500;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final Archive archive;
    private final Disclosure disclosure;
    private final Semaphore places = new Semaphore(AT_ONCE);

    IncidentExport(Archive archive, Disclosure disclosure) {
        this.archive = archive;
        this.disclosure = disclosure;
    }

    void csv(RoutingContext context) {
        begin(context, "text/csv; charset=utf-8", "csv", IncidentCsv.HEAD, IncidentCsv::line);
    }

    void jsonLines(RoutingContext context) {
        begin(context, "application/jsonl", "jsonl", "",
            incident -> Json.text(incident) + "\n");
    }

    private void begin(
        RoutingContext context, String type, String ending, String head,
        Function<Incident, String> line) {
        Seat seat = context.get("seat");
        try {
            if (seat.role() != Role.SUPERVISOR) {
                throw new Problem(403, "Only supervisors can take incidents away.");
            }
            QueryForm form = new QueryForm(context.queryParams());
            Query query = form.query(seat.airwave());
            if (!places.tryAcquire()) {
                throw new Problem(503, "Two exports are under way. Try again when one has ended.");
            }
            HttpServerResponse response = context.response().setChunked(true)
                .putHeader("Content-Type", type)
                .putHeader("Content-Disposition", "attachment; filename=\"incidents." + ending
                    + "\"");
            Context loop = context.vertx().getOrCreateContext();
            Thread.ofVirtual().name("export").start(
                () -> write(new Way(loop, response), seat, query, head, line));
        } catch (Problem problem) {
            problem.answer(context);
        }
    }

    private void write(
        Way way, Seat seat, Query query, String head, Function<Incident, String> line) {
        try {
            way.send(head);
            Optional<Mark> after = Optional.empty();
            List<Found> page;
            do {
                page = archive.search(query, after, PAGE);
                List<Incident> incidents = page.stream().map(Found::incident).toList();
                IncidentPages.disclose(disclosure, seat, incidents);
                way.send(incidents.stream().map(line).collect(Collectors.joining()));
                after = page.isEmpty() ? after : Optional.of(page.getLast().mark());
            } while (page.size() == PAGE);
            way.end();
        } catch (Exception e) {
            LOG.warn("an export broke off: {}", e.toString());
            way.breakOff();
        } finally {
            places.release();
        }
    }

    /// The way out to one browser.
    private record Way(Context loop, HttpServerResponse response) {

        /// Returns when it has left.
        void send(String text)
            throws InterruptedException, ExecutionException, TimeoutException {
            if (text.isEmpty()) {
                return;
            }
            Promise<Void> sent = Promise.promise();
            loop.runOnContext(_ -> response.write(Buffer.buffer(text)).onComplete(sent));
            sent.future().toCompletionStage().toCompletableFuture()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        void end() {
            loop.runOnContext(_ -> response.end());
        }

        /// A file that is cut off does not look whole.
        void breakOff() {
            loop.runOnContext(_ -> response.reset());
        }
    }
}
