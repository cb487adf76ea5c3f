package org.watchlink.gateway;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.FeedSettings;
import org.watchlink.gateway.feed.access.Access;
import org.watchlink.gateway.feed.access.ServerTls;
import org.watchlink.gateway.feed.access.Tally;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.access.Turnstile;
import org.watchlink.gateway.feed.http.FeedHouse;
import org.watchlink.gateway.feed.http.FeedServer;

/// The feed's own HTTPS server, with its certificates.
final class FeedDoor {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final int NOTE = 60;

    private final FeedSettings settings;
    private final Clock clock;
    private final ServerTls tls;
    private final Tally tally;
    private final FeedServer server;
    private long looks;

    /// @param key where the key of the cursors lies
    FeedDoor(
        Vertx vertx, FeedSettings settings, TlsSettings files, FeedHouse house, Path key,
        Clock clock) throws Exception {
        this.settings = settings;
        this.clock = clock;
        this.tls = new ServerTls(files, clock);
        this.tally = new Tally();
        Access access = Access.open(
            vertx, settings.issuer(), settings.keys(), tls::refuses,
            new Turnstile(settings.limits(), tally, System::nanoTime), clock);
        this.server = new FeedServer(
            vertx, access, house, key,
            tls.options().setHost(settings.host()).setPort(settings.port()));
    }

    void start() throws Exception {
        int port = server.start().toCompletionStage().toCompletableFuture()
            .get(30, TimeUnit.SECONDS);
        LOG.info("the police feed: https://{}:{}/feed/v1", settings.host(), port);
    }

    /// Looks after the certificates, who may still have a stream, and what is still to be written
    /// down of what partners were given. To be called every second, by one thread.
    void look() {
        if (++looks % NOTE == 0) {
            server.note();
        }
        tls.look(server.server());
        server.review();
    }

    /// What the desks must know.
    List<String> notices() {
        List<String> notices = new ArrayList<>(tls.notices());
        if (server.owed() > 0) {
            notices.add("Police feed: what the police read cannot be written down at present");
        }
        return notices;
    }

    void measure(Metrics metrics) {
        metrics.gauge("watchlink_feed_streams", "Open streams of the feed", server::streams);
        metrics.sum("watchlink_feed_streams_cut_total", "Streams that nobody took", server::cut);
        metrics.gauge("watchlink_feed_polls", "Requests that wait for events", server::polls);
        metrics.sums("watchlink_feed_refused_total", "Requests of those who ask too much", "of",
            tally::all);
        metrics.sum("watchlink_feed_audit_failures_total",
            "Times that a reading could not be written down", server::unwritten);
        metrics.gauge("watchlink_feed_audit_owed",
            "Stretches that were given and are not written down yet", server::owed);
        metrics.gauge("watchlink_feed_certificate_seconds",
            "How long the feed's own certificate still holds",
            () -> Duration.between(clock.instant(), tls.until()).toSeconds());
    }

    /// Ends the streams, and writes down what they gave.
    void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        if (server.owed() > 0) {
            LOG.error("{} stretches that partners were given are in no log", server.owed());
        }
    }
}
