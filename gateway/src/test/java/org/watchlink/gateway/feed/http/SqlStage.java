package org.watchlink.gateway.feed.http;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.security.auth.x500.X500Principal;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.FeedSeals;
import org.watchlink.gateway.feed.Offsets;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.gateway.feed.access.Access;
import org.watchlink.gateway.feed.access.Limits;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.gateway.feed.access.Mint.Issued;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.Scope;
import org.watchlink.gateway.feed.access.ServerTls;
import org.watchlink.gateway.feed.access.Tally;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.access.Turnstile;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.store.FeedBook;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange;

/// The feed's server over the real log and its read models. The server can go down and come up
/// again on its port, alone or with the read models, while the log goes on.
final class SqlStage implements AutoCloseable {

    static final String PARTNER = "herts";

    private static final Mint POLICE = new Mint("Police");
    private static final Mint COUNCIL = new Mint("Council");
    private static final Issued SERVER = COUNCIL.issue("CN=feed", "127.0.0.1");
    private static final Issued CLIENT = POLICE.issue("CN=herts");
    private static final int SMALL = 50_000;

    private static final Limits MANY = new Limits(10_000, 10_000, 100, 100);

    private final Vertx vertx = Vertx.vertx();
    private final InstantSource clock = InstantSource.system();
    private final Path folder;
    private final LogSite site;
    private final Store store;
    private final FeedBook book;
    private final ServerTls tls;
    private final Access access;
    private final Pace pace;
    private final int port;
    private Views views;
    private Feed feed;
    private FeedServer server;

    SqlStage(Path folder, Pace pace) throws Exception {
        this.folder = folder;
        this.pace = pace;
        site = new LogSite.Embedded(folder.resolve("log.db"));
        store = Store.open(site, Monitor.NONE, clock);
        book = FeedBook.beside(site);
        tls = new ServerTls(new TlsSettings(
            SERVER.write(folder.resolve("feed.crt")), SERVER.writeKey(folder.resolve("feed.key")),
            POLICE.own().write(folder.resolve("police.crt")), Optional.empty(), true), clock);
        access = Access.open(vertx, Optional.empty(), List.of(new PartnerKeys(
            PARTNER, List.of(), List.of(), List.of(new X500Principal("CN=herts")),
            Set.of(Scope.values()))), tls::refuses,
            new Turnstile(MANY, new Tally(), System::nanoTime), clock);
        read();
        port = serve(0);
    }

    /// Adds to the log, and returns when it is durable.
    void write(List<? extends Occurrence> occurrences) throws Exception {
        CompletionStage<Void> last = CompletableFuture.completedStage(null);
        long number = store.log().head();
        for (Occurrence occurrence : occurrences) {
            last = store.log().append(new Entry(++number, Instant.now(), occurrence));
        }
        last.toCompletableFuture().get();
    }

    /// The server, and with `all` the read models too, as when the process had ended.
    void restart(boolean all) throws Exception {
        server.close().await();
        if (all) {
            views.close();
            read();
        }
        serve(port);
    }

    Visitor visitor() {
        return new Visitor(URI.create("https://127.0.0.1:" + port), COUNCIL.own().certificate(),
            CLIENT, "TLSv1.3");
    }

    @Override
    public void close() throws IOException, SQLException {
        server.close().await();
        vertx.close().await();
        views.close();
        book.close();
        store.close();
    }

    private void read() {
        FeedRing ring = new FeedRing(SMALL);
        views = FeedStore.views(site, store.log(), ring, Duration.ofDays(90));
        feed = new RingFeed(ring, new FeedStore(views));
    }

    private int serve(int on) throws Exception {
        server = new FeedServer(
            vertx, access, new FeedHouse(
                feed, new Unsigned(), new Offsets(feed, book, clock), new Files(), new Room(),
                new PaperHooks(), Map.of(),
                new Papers("Seven Towns", _ -> Optional.empty(), Map.of()), pace, MANY,
                clock),
            folder.resolve("cursor.key"), tls.options().setHost("127.0.0.1").setPort(on));
        return server.start().await();
    }

    private static final class Unsigned implements FeedSeals {

        @Override
        public List<FeedCheckpoint> newest(String partner, int most) {
            return List.of();
        }

        @Override
        public String keys() {
            return "";
        }
    }

    private static final class Files implements FeedFile {

        @Override
        public Optional<IncidentFile> incident(IncidentNumber number) {
            return Optional.empty();
        }

        @Override
        public Optional<IncidentNumber> number(String partner, UUID id) {
            return Optional.empty();
        }
    }

    /// It takes everything that is read for written down.
    private static final class Room implements PoliceDoor {

        @Override
        public CompletionStage<Optional<String>> police(PoliceChange change) {
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<Asked> asked(Operator by, FootageAsk request, boolean airwave) {
            throw new AssertionError("nobody asks for footage");
        }

        @Override
        public void recall(Incident incident) {
            throw new AssertionError("nobody answers");
        }
    }
}
