package org.watchlink.gateway.desk;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.desk.PoliceFile.Seen;
import org.watchlink.gateway.desk.PoliceFile.Story;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// The page of the police control desk: what their partner is told of incidents, and the way back.
///
/// It reads nothing but the partner's own feed. Whatever it is given is written down as read by
/// the account, without waiting for that: a slow disk must not keep an incident from the police.
public final class PoliceDesk {

    private static final Logger LOG = LoggerFactory.getLogger("police");
    private static final int BODY = 16_384;
    private static final int NOTE_BEATS = 30;

    private final Feed feed;
    private final LongSupplier read;
    private final Function<PoliceChange, CompletionStage<Optional<String>>> room;
    private final IntFunction<Optional<String>> cameras;
    private final Function<String, List<String>> grades;
    private final InstantSource clock;
    private final Map<String, PoliceWatch> watches = new HashMap<>();
    private CompletionStage<?> noted = CompletableFuture.completedStage(null);
    private Sessions sessions;
    private Context loop;
    private long headBefore;
    private int beats;
    private boolean closed;

    /// How everything is, for a page.
    private record Pulse(Instant at, boolean recording) { }

    /// @param read    how far the feed has read the log: while it falls behind, no page is live
    /// @param room    takes what the police say; gives the reason where it is refused
    /// @param cameras the names of cameras
    /// @param grades  the grades of response that a partner gives, by its name
    public PoliceDesk(
        Feed feed, LongSupplier read,
        Function<PoliceChange, CompletionStage<Optional<String>>> room,
        IntFunction<Optional<String>> cameras, Function<String, List<String>> grades,
        InstantSource clock) {
        this.feed = feed;
        this.read = read;
        this.room = room;
        this.cameras = cameras;
        this.grades = grades;
        this.clock = clock;
    }

    /// Serves those who are of the police; the router has let in nobody else.
    void open(Router router, DeskHub hub, Sessions known) {
        sessions = known;
        loop = hub.loop();
        hub.beat(this::beat);
        router.route("/police/*").handler(this::whileOpen);
        router.get("/police").handler(context -> context.response()
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .sendFile("webroot/police.html"));
        router.get("/police/about").handler(this::about);
        router.get("/police/stream").handler(this::stream);
        router.get("/police/incidents/:number").handler(this::incident);
        PoliceActs acts = new PoliceActs(room, grades, known, loop, clock);
        router.post("/police/acts").handler(BodyHandler.create(false).setBodyLimit(BODY))
            .handler(context -> acts.hear(context, watch(context.get("seat"))));
        new IdleLock(known).serve(router, "/police/touch");
    }

    /// Ends all pages, for good. The stage completes when all that they were given is written down,
    /// or cannot be.
    CompletionStage<Void> close() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.runOnContext(_ -> {
            closed = true;
            watches.values().forEach(watch -> watch.streams().forEach(watch::dismiss));
            noted.whenComplete((_, _) -> done.complete(null));
        });
        return done;
    }

    private void whileOpen(RoutingContext context) {
        if (closed) {
            refuse(context, 503, "The control room's server stops.");
        } else {
            context.next();
        }
    }

    private void about(RoutingContext context) {
        Seat seat = context.get("seat");
        Optional<Partner> partner = watch(seat).partner();
        json(context, Map.of(
            "name", seat.operator().name(), "partner", partnerOf(seat),
            "grades", grades.apply(partnerOf(seat)), "told", partner.isPresent(),
            "service", partner.map(one -> one.remit().service().name()).orElse(""),
            "status", partner.map(one -> one.status().name()).orElse("")));
    }

    private void stream(RoutingContext context) {
        Seat seat = context.get("seat");
        PoliceWatch watch = watch(seat);
        PoliceStream stream = new PoliceStream(context.response(), seat);
        context.response().closeHandler(_ -> watch.leave(stream));
        watch.whenReady(() -> {
            if (closed) {
                stream.end();
            } else {
                watch.join(stream, after(context));
            }
        });
    }

    private void incident(RoutingContext context) {
        Seat seat = context.get("seat");
        PoliceWatch watch = watch(seat);
        watch.whenReady(() -> {
            if (!closed && !context.response().closed()) {
                tell(context, seat, watch);
            }
        });
    }

    private void tell(RoutingContext context, Seat seat, PoliceWatch watch) {
        watch.file(context.pathParam("number")).ifPresentOrElse(
            file -> {
                sessions.touch(seat);
                audit(new PoliceWatch.Read(seat, file.first(), file.last()));
                json(context, new Story(
                    file.row(), file.now().orElseThrow().cameras().stream()
                        .map(number -> new Seen(number, cameras.apply(number).orElse("")))
                        .toList(),
                    file.questions(), file.lines()));
            },
            () -> refuse(context, 404, "There is no such incident."));
    }

    /// Tells all pages that all is well, where it is: the feed has what the log had a beat ago.
    private void beat(Health health) {
        boolean told = read.getAsLong() >= headBefore;
        headBefore = health.head();
        beats++;
        for (PoliceWatch watch : watches.values()) {
            boolean current = watch.beat();
            for (PoliceStream stream : watch.streams()) {
                if (!sessions.valid(stream.seat()) || watch.partner().isEmpty()) {
                    watch.dismiss(stream);
                } else if (told && current) {
                    stream.pulse(new Pulse(clock.instant(), health.recording()));
                }
                if (beats % NOTE_BEATS == 0) {
                    watch.note(stream);
                }
            }
        }
    }

    private PoliceWatch watch(Seat seat) {
        return watches.computeIfAbsent(partnerOf(seat),
            name -> new PoliceWatch(name, feed, loop, this::audit));
    }

    private void audit(PoliceWatch.Read given) {
        noted = noted.thenCombine(room.apply(new FeedRead(
            partnerOf(given.seat()), given.seat().operator().name(), "page", given.first(),
            given.last())).handle((_, failure) -> {
                if (failure != null) {
                    LOG.error("what was read could not be written down", failure);
                }
                return true;
            }), (_, _) -> true);
    }

    static String partnerOf(Seat seat) {
        return seat.operator().desk();
    }

    private static long after(RoutingContext context) {
        String given = Optional.ofNullable(context.request().getHeader("Last-Event-ID"))
            .orElse(context.request().getParam("after", "0"));
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static void refuse(RoutingContext context, int status, String reason) {
        context.response().setStatusCode(status);
        json(context, Map.of("reason", reason));
    }

    private static void json(RoutingContext context, Object body) {
        context.response().putHeader("Content-Type", "application/json")
            .end(Buffer.buffer(Json.bytes(body)));
    }
}
