package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.watchlink.gateway.feed.access.Access;
import org.watchlink.gateway.feed.access.Problems;
import org.watchlink.gateway.feed.access.Scope;
import org.watchlink.gateway.feed.http.Ask.Refused;

/// The police feed's own HTTPS server: who may come in, and what is where. `openapi.json` and
/// `asyncapi.json` tell the same to those who come.
public final class FeedServer {

    private static final String INCIDENT = "/feed/v1/incidents/:incident";
    private static final String HOOKS = "/feed/v1/webhooks";
    private static final int LARGEST_BODY = 16 << 10;

    private final Access access;
    private final FeedParts parts;
    private final Streams streams;
    private final HttpServer server;
    private final Router router;

    /// A server that does not listen yet.
    ///
    /// @param key where the key of the cursors is kept, or will be
    public FeedServer(
        Vertx vertx, Access access, FeedHouse house, Path key, HttpServerOptions options)
        throws IOException {
        this.access = access;
        parts = FeedParts.of(vertx, house, access.tally(), Cursors.of(key));
        streams = new Streams(parts);
        router = Router.router(vertx);
        Problems.cover(router);
        router.route("/feed/*").handler(access::authenticate);
        reading(access);
        writing(access);
        hooks(access);
        server = Problems.cover(vertx.createHttpServer(options)).requestHandler(router);
    }

    private void reading(Access access) {
        Documents documents = new Documents(parts);
        get(access, "/feed/v1/events", context -> new Pull(context, parts).begin());
        get(access, "/feed/v1/events/:seq/data", new EventData(parts)::answer);
        get(access, "/feed/v1/stream", streams::open);
        get(access, "/feed/v1/digest", new Digest(parts)::answer);
        get(access, "/feed/v1/checkpoints", new Checkpoints(parts)::answer);
        get(access, "/feed/v1/atom", documents::atom);
        get(access, INCIDENT, documents::incident);
        get(access, INCIDENT + "/cap", documents::cap);
        get(access, INCIDENT + "/mapped/:name", documents::mapped);
        for (String name : List.of("openapi.json", "asyncapi.json")) {
            router.get("/feed/v1/" + name).handler(access.demand(Scope.FEED_READ))
                .handler(new Description(name)::answer);
        }
    }

    private void writing(Access access) {
        Answers answers = new Answers(parts);
        Evidence evidence = new Evidence(parts);
        Commits commits = new Commits(parts);
        post(access, Scope.FEED_COMMIT, "/feed/v1/consumers/:consumer/commit", commits::commit);
        post(access, Scope.INCIDENT_RECEIPT, INCIDENT + "/receipts", answers::receipt);
        post(access, Scope.INCIDENT_RECEIPT, INCIDENT + "/questions", answers::question);
        post(access, Scope.EVIDENCE_REQUEST, INCIDENT + "/evidence", evidence::ask);
    }

    private void hooks(Access access) {
        Hooks hooks = new Hooks(parts);
        get(access, HOOKS, hooks::list);
        get(access, HOOKS + "/:name/failures", hooks::failures);
        post(access, Scope.FEED_COMMIT, HOOKS + "/:name/failures/seen", hooks::seen);
        post(access, Scope.FEED_COMMIT, HOOKS + "/:name/resume", hooks::resume);
        post(access, Scope.FEED_COMMIT, "/feed/v1/replay", hooks::replay);
    }

    /// Begins to listen; gives the port.
    public Future<Integer> start() {
        return server.listen().map(HttpServer::actualPort);
    }

    /// The server, for its certificates.
    public HttpServer server() {
        return server;
    }

    /// Writes down what was read; to be called every minute.
    public CompletionStage<Void> note() {
        return parts.readings().write();
    }

    /// Ends the streams of those who may not be told anything any more; to be called every second.
    public void review() {
        streams.review(access::admits);
    }

    /// How many streams are open.
    public int streams() {
        return parts.streams().count();
    }

    /// How many long polls wait.
    public int polls() {
        return parts.polls().count();
    }

    /// How often somebody's reading could not be written down.
    public long unwritten() {
        return parts.readings().failures();
    }

    /// How many stretches were given and could not be written down yet.
    public int owed() {
        return parts.readings().owed();
    }

    /// How many streams were ended because nobody took them.
    public long cut() {
        return parts.cut().sum();
    }

    /// Ends all streams, and what they gave is written down.
    public Future<Void> close() {
        return streams.close().eventually(server::close)
            .eventually(() -> Future.fromCompletionStage(note()));
    }

    Router router() {
        return router;
    }

    private void get(Access access, String path, Answering answering) {
        router.get(path).handler(access.demand(Scope.FEED_READ)).handler(guarded(answering));
    }

    private void post(Access access, Scope scope, String path, Answering answering) {
        router.post(path).handler(access.demand(scope))
            .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
            .handler(guarded(answering));
    }

    /// While the feed is made ready, nothing that it says would be right.
    private Handler<RoutingContext> guarded(Answering answering) {
        return context -> {
            try {
                if (!parts.feed().ready()) {
                    throw Ask.later();
                }
                answering.answer(context);
            } catch (Refused refused) {
                refused.problem().answer(context);
            }
        };
    }

    private interface Answering {
        void answer(RoutingContext context) throws Refused;
    }
}
