package org.watchlink.gateway.feed.access;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.x500.X500Principal;
import org.watchlink.gateway.feed.access.Mint.Issued;

/// A feed with hardly anything in it, on this machine: `GET /events`, `POST /commit` (at most 100
/// octets) and `GET /broken`, for partners of the authority `police`.
final class FeedStage implements AutoCloseable {

    static final Mint POLICE = new Mint("Police");
    static final Mint COUNCIL = new Mint("Council");
    static final Issued SERVER = COUNCIL.issue("CN=feed", "127.0.0.1");
    static final Issued HERTS = POLICE.issue("CN=herts");
    static final Issued BEDS = POLICE.issue("CN=feed.beds, O=Bedfordshire");
    static final Issued CAMBS = POLICE.issue("CN=cambs");

    final Vertx vertx = Vertx.vertx();
    final IssuerStage issuer;
    final ServerTls tls;
    final HttpServer server;
    final AtomicInteger served = new AtomicInteger();

    final Tally tally = new Tally();

    /// What the clock of its limits shows.
    volatile long nanos;

    /// How far the feed's clock is ahead.
    volatile Duration ahead = Duration.ZERO;

    FeedStage(Path folder, boolean required) throws Exception {
        this(settings(folder, SERVER, POLICE.own(), required),
            new Limits(1_000, 1_000, 1, 1));
    }

    FeedStage(TlsSettings settings, Limits limits) throws Exception {
        issuer = new IssuerStage(vertx);
        tls = new ServerTls(settings, this::now);
        Access access = Access.open(vertx,
            Optional.of(new IssuerSettings(
                IssuerStage.NAME, IssuerStage.AUDIENCE, issuer.address(), Optional.empty(),
                IssuerSettings.USUAL)),
            List.of(
                new PartnerKeys("hertfordshire", List.of(IssuerStage.CLIENT), List.of(),
                    List.of(), Set.of(Scope.values())),
                new PartnerKeys("bedfordshire", List.of(), List.of(),
                    List.of(new X500Principal("cn=FEED.beds,o=bedfordshire")),
                    Set.of(Scope.FEED_READ)),
                new PartnerKeys("cambridgeshire", List.of(),
                    List.of(Fingerprint.of(CAMBS.certificate())), List.of(),
                    Set.of(Scope.values()))),
            tls::refuses, new Turnstile(limits, tally, () -> nanos), this::now);
        Router router = Router.router(vertx);
        Problems.cover(router);
        router.route().handler(context -> {
            served.incrementAndGet();
            context.next();
        });
        router.route().handler(access::authenticate);
        router.get("/events").handler(access.demand(Scope.FEED_READ)).handler(context -> {
            Caller caller = Access.caller(context);
            context.end(caller.partner() + " " + caller.client() + " " + caller.until());
        });
        router.post("/incidents/:id/receipts").handler(access.demand(Scope.FEED_COMMIT))
            .handler(BodyHandler.create(false).setBodyLimit(100))
            .handler(context -> context.end(context.body().asString()));
        router.get("/broken").handler(_ -> {
            throw new IllegalStateException("the secret of the house");
        });
        router.get("/half").handler(context -> {
            context.response().setChunked(true).write("half of it");
            context.fail(new IllegalStateException("the secret of the house"));
        });
        server = Problems.cover(
            vertx.createHttpServer(tls.options().setHost("127.0.0.1").setPort(0)))
            .requestHandler(router).listen().await();
    }

    static TlsSettings settings(Path folder, Issued own, Issued clients, boolean required)
        throws Exception {
        return new TlsSettings(
            own.write(folder.resolve("feed.crt")), own.writeKey(folder.resolve("feed.key")),
            clients.write(folder.resolve("clients.crt")), Optional.empty(), required);
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    Visitor visitor(Issued own) {
        return visitor(own, "TLSv1.3");
    }

    Visitor visitor(Issued own, String version) {
        return new Visitor(URI.create("https://127.0.0.1:" + server.actualPort()),
            COUNCIL.own().certificate(), own, version);
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
