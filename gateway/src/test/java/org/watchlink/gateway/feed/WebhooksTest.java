package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.webhook.Verification;
import org.watchlink.adapters.webhook.WebhookHeaders;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.webhook.WebhookVerifier;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.store.FeedBook;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// Webhooks over a real connection: one endpoint is answered as a test wants, another at the same
/// address, which begins with it, hangs for ever in one of several ways.
class WebhooksTest {

    private static final Shared SECRET = new Shared(Octets.ofHex("2a".repeat(32)));
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(4);

    private record Got(WebhookHeaders headers, Buffer body) { }

    @TempDir
    private Path folder;

    private final PaperFeed paper = new PaperFeed();
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Queue<Got> got = new ConcurrentLinkedQueue<>();
    private final Queue<HttpServerRequest> hung = new ConcurrentLinkedQueue<>();
    private final Queue<Boolean> cut = new ConcurrentLinkedQueue<>();
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private final Queue<FeedRead> reads = new ConcurrentLinkedQueue<>();
    private Vertx vertx;
    private HttpServer server;
    private FeedBook book;
    private Webhooks webhooks;
    private volatile int answer = 204;
    private volatile int more;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer().requestHandler(this::take)
            .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
        book = FeedBook.beside(new LogSite.Embedded(folder.resolve("log.db")));
    }

    private void open(Duration patience, WebhookEndpoint... endpoints) throws Exception {
        HttpClient client =
            WebPost.client(vertx, new HttpClientOptions(), List.of(endpoints));
        WebPost post = new WebPost(client, path -> Future.succeededFuture(new RequestOptions()
            .setMethod(HttpMethod.POST).setHost("127.0.0.1").setPort(server.actualPort())
            .setURI(path)), now::get, patience);
        webhooks = new Webhooks(
            List.of(endpoints), paper.feed(), book.webhooks(), new WebhookBody(true), post,
            now::get, new Webhooks.Told() {

                @Override
                public void notice(String what) {
                    notices.add(what);
                }

                @Override
                public CompletionStage<Optional<String>> read(FeedRead events) {
                    reads.add(events);
                    return CompletableFuture.completedStage(Optional.empty());
                }
            });
    }

    private static WebhookEndpoint endpoint(String name, int atOnce) {
        return new WebhookEndpoint(
            name, PaperFeed.PARTNER, "/" + name, new WebhookSigner(List.of(SECRET)), atOnce);
    }

    @AfterEach
    void stop() throws Exception {
        webhooks.close();
        book.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void take(HttpServerRequest request) {
        request.connection().closeHandler(_ -> cut.add(true));
        request.body().onSuccess(body -> {
            HttpServerResponse response = request.response();
            switch (request.path()) {
                case "/silent" -> hung.add(request);
                case "/headers" -> {
                    hung.add(request);
                    response.putHeader("content-length", "9").writeHead();
                }
                case "/trickle" -> {
                    hung.add(request);
                    response.setChunked(true);
                    vertx.setPeriodic(20, _ -> response.write("x"));
                }
                default -> {
                    got.add(new Got(new WebhookHeaders(
                        request.getHeader(WebhookHeaders.ID),
                        request.getHeader(WebhookHeaders.TIMESTAMP),
                        request.getHeader(WebhookHeaders.SIGNATURE)), body));
                    response.setStatusCode(answer).end("x".repeat(more));
                }
            }
        });
    }

    private static void soon(BooleanSupplier what) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5))
            .until(what::getAsBoolean);
    }

    private void settled(long waiting) {
        soon(() -> webhooks.states().getFirst().waiting() == waiting);
    }

    @Test
    void everyAttemptIsSignedAndCarriesTheSameId() throws Exception {
        open(LONG, endpoint("hook", 4));
        answer = 500;
        FeedLine line = paper.add(1, now.get());
        soon(() -> got.size() == 1);
        soon(() -> webhooks.states().getFirst().waiting() == 1);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() ->
            !book.webhooks().served("hook").orElseThrow().runs().getFirst().held().isEmpty());
        answer = 204;
        now.updateAndGet(at -> at.plusSeconds(60));
        paper.add(2, now.get());
        soon(() -> got.size() == 3);
        settled(0);

        assertThat(got).filteredOn(one -> one.headers().id().equals(line.id().toString()))
            .hasSize(2).allSatisfy(one -> assertThat(one.body()).isEqualTo(line.json()))
            .extracting(one -> one.headers().timestamp()).doesNotHaveDuplicates();
        WebhookVerifier verifier = new WebhookVerifier(List.of(SECRET));
        assertThat(got).allSatisfy(one -> assertThat(verifier.verify(
            one.headers(), Octets.of(one.body().getBytes()), now.get()))
            .isInstanceOf(Verification.Valid.class));
    }

    @Test
    void saysWhenItStopsAndGoesOnWhenAPersonWants() throws Exception {
        open(LONG, endpoint("hook", 4));
        answer = 410;
        paper.add(1, now.get());
        soon(() -> !notices.isEmpty());
        assertThat(webhooks.states().getFirst().stopped()).contains(
            "the receiver wants no more");
        assertThat(reads).isEmpty();

        answer = 204;
        assertThat(webhooks.resume("hook").toCompletableFuture().get().stopped()).isEmpty();
        settled(0);
        assertThat(webhooks.replay("hook", 1, 1).toCompletableFuture().get()).contains(1L);
        soon(() -> got.size() == 3);
        assertThat(notices).hasSize(1);
    }

    @Test
    void whoeverHangsIsCutOffAndKeepsNobodyElseWaiting() throws Exception {
        open(SHORT, endpoint("hook", 2), endpoint("silent", 16),
            endpoint("headers", 16), endpoint("trickle", 16));
        for (int incident = 0; incident < 16; incident++) {
            paper.add(incident, now.get());
        }
        soon(() -> {
            now.updateAndGet(time -> time.plusSeconds(1));
            return got.size() >= 16 && hung.size() >= 48
                && webhooks.states().getFirst().waiting() == 0;
        });
        soon(() -> webhooks.states().stream().skip(1)
            .allMatch(state -> state.away() && state.waiting() == 16));
        soon(() -> cut.size() >= 48);
    }

    @Test
    void whoeverSaysMuchIsHeardALittle() throws Exception {
        open(LONG, endpoint("hook", 2));
        answer = 200;
        more = 4 << 20;
        paper.add(1, now.get());
        paper.add(1, now.get());
        soon(() -> got.size() == 2);
        settled(0);
        soon(() -> cut.size() == 2);
    }

    @Test
    void whatWasDeliveredIsWrittenDownAsStretches() throws Exception {
        open(LONG, endpoint("hook", 8));
        for (int incident = 0; incident < 30; incident++) {
            paper.add(incident, now.get());
        }
        soon(() -> got.size() == 30);
        settled(0);
        assertThat(reads).hasSize(1);
        webhooks.close();
        assertThat(reads).hasSizeBetween(2, 3);
        assertThat(reads).allMatch(read -> read.partner().equals(PaperFeed.PARTNER)
            && read.client().equals("hook") && read.way().equals("webhook"));
        assertThat(reads.stream().mapToLong(read -> read.last() - read.first() + 1).sum())
            .isEqualTo(30);
    }
}
