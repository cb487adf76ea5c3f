package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
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

/// Webhooks over a real connection.
class WebhooksTest {

    private static final Shared SECRET = new Shared(Octets.ofHex("2a".repeat(32)));

    private record Got(WebhookHeaders headers, Buffer body) { }

    @TempDir
    private Path folder;

    private final PaperFeed paper = new PaperFeed();
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final Queue<Got> got = new ConcurrentLinkedQueue<>();
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();
    private Vertx vertx;
    private HttpClient client;
    private HttpServer server;
    private FeedBook book;
    private Webhooks webhooks;
    private volatile int answer = 204;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer().requestHandler(this::take)
            .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
        client = vertx.createHttpClient();
        book = FeedBook.beside(new LogSite.Embedded(folder.resolve("log.db")));
        WebhookEndpoint endpoint = new WebhookEndpoint(
            "hook", PaperFeed.PARTNER, "http://127.0.0.1/hook",
            new WebhookSigner(List.of(SECRET)), 4);
        WebPost post = new WebPost(client, _ -> Future.succeededFuture(new RequestOptions()
            .setMethod(HttpMethod.POST).setHost("127.0.0.1").setPort(server.actualPort())
            .setURI("/hook")), now::get);
        webhooks = new Webhooks(
            List.of(endpoint), paper.feed(), book, post, now::get, notices::add);
    }

    @AfterEach
    void stop() throws Exception {
        webhooks.close();
        book.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            got.add(new Got(new WebhookHeaders(
                request.getHeader(WebhookHeaders.ID),
                request.getHeader(WebhookHeaders.TIMESTAMP),
                request.getHeader(WebhookHeaders.SIGNATURE)), body));
            request.response().setStatusCode(answer).end();
        });
    }

    private void arrived(int many) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5))
            .until(() -> got.size() == many);
    }

    private void settled(long waiting) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5))
            .until(() -> webhooks.states().getFirst().waiting() == waiting);
    }

    @Test
    void everyAttemptIsSignedAndCarriesTheSameId() throws Exception {
        answer = 500;
        FeedLine line = paper.add(1, now.get());
        arrived(1);
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5))
            .until(() -> !book.served("hook").waiting().isEmpty());
        answer = 204;
        now.updateAndGet(at -> at.plusSeconds(60));
        paper.add(2, now.get());
        arrived(3);
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
        answer = 410;
        paper.add(1, now.get());
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !notices.isEmpty());
        assertThat(webhooks.states().getFirst().stopped()).contains(
            "the receiver wants no more");

        answer = 204;
        assertThat(webhooks.resume("hook").toCompletableFuture().get()).isTrue();
        settled(0);
        assertThat(webhooks.replay("hook", 1, 1).toCompletableFuture().get()).isEqualTo(1);
        arrived(3);
        assertThat(notices).hasSize(1);
    }
}
