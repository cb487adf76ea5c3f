package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.WebhookHeaders;

/// Whoever posts is on a thread of its own, which is never as fast as the one that the answer comes
/// in on.
class WebPostTest {

    private static final int POSTS = 6000;

    @Test
    void anAnswerIsHeardHoweverSoonItIsOver() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().setStatusCode(204).end())
                .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
            WebPost post = new WebPost(
                WebPost.client(vertx, new HttpClientOptions(), List.of()),
                path -> Future.succeededFuture(new RequestOptions().setMethod(HttpMethod.POST)
                    .setHost("127.0.0.1").setPort(server.actualPort()).setURI(path)),
                InstantSource.system(), Duration.ofSeconds(20));
            WebhookHeaders headers = new WebhookHeaders("msg_1", "1", "v1,x");
            for (int number = 0; number < POSTS; number++) {
                assertThat(post.send("/hook", headers, Buffer.buffer("{}"))
                    .toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS))
                    .isEqualTo(new Verdict.Delivered());
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }
}
