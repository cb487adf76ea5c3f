package org.watchlink.gateway.feed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.WebhookHeaders;

/// Posts over HTTPS, to where the guard lets it. Of the answer only status and Retry-After matter;
/// the rest is read and thrown away, so that the connection can be used again. One time holds for
/// all of it, from the look at the address to the last octet of the answer; after it the connection
/// is cut off.
public final class WebPost implements Post {

    /// For how long a post may take as a rule.
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST = 64 << 10;

    private final HttpClient client;
    private final Function<String, Future<RequestOptions>> guard;
    private final InstantSource clock;
    private final Duration patience;

    /// @param client is the caller's to close
    /// @param guard  gives the request that an address may be asked by, looked at anew each time;
    ///               fails where it may not
    public WebPost(
        HttpClient client, Function<String, Future<RequestOptions>> guard, InstantSource clock,
        Duration patience) {
        this.client = client;
        this.guard = guard;
        this.clock = clock;
        this.patience = patience;
    }

    /// Whom to post by: where several endpoints are at one address, none waits for a connection
    /// that another holds.
    public static HttpClient client(
        Vertx vertx, HttpClientOptions options, List<WebhookEndpoint> endpoints) {
        int all = endpoints.stream().mapToInt(WebhookEndpoint::atOnce).sum();
        return vertx.createHttpClient(
            options, new PoolOptions().setHttp1MaxSize(Math.max(1, all)));
    }

    @Override
    public Future<Verdict> send(String url, WebhookHeaders headers, Buffer body) {
        Promise<Void> over = Promise.promise();
        return guard.apply(url)
            .compose(client::request)
            .compose(request -> {
                request.exceptionHandler(_ -> { });
                over.future().onFailure(_ -> request.reset());
                return over.future().isComplete()
                    ? over.future().mapEmpty() : post(request, headers, body);
            })
            .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .onFailure(over::fail)
            .map(this::verdict)
            .otherwise(failure -> failure instanceof TimeoutException
                ? Verdict.TIMED_OUT : Verdict.UNREACHABLE);
    }

    /// What listens to the answer is there before the request goes out: the caller's thread is not
    /// the connection's, and an answer that is over when somebody begins to listen is lost.
    private static Future<HttpClientResponse> post(
        HttpClientRequest request, WebhookHeaders headers, Buffer body) {
        Future<HttpClientResponse> answer = request.response().compose(WebPost::thrownAway);
        request
            .putHeader("content-type", "application/cloudevents+json; charset=UTF-8")
            .putHeader(WebhookHeaders.ID, headers.id())
            .putHeader(WebhookHeaders.TIMESTAMP, headers.timestamp())
            .putHeader(WebhookHeaders.SIGNATURE, headers.signature())
            .send(body);
        return answer;
    }

    /// Nobody has to read more than a little to know that it was taken.
    private static Future<HttpClientResponse> thrownAway(HttpClientResponse response) {
        Promise<HttpClientResponse> done = Promise.promise();
        AtomicLong octets = new AtomicLong();
        response.handler(part -> {
            if (octets.addAndGet(part.length()) > MOST && done.tryComplete(response)) {
                response.request().reset();
            }
        });
        response.end().onSuccess(_ -> done.tryComplete(response)).onFailure(done::tryFail);
        return done.future();
    }

    private Verdict verdict(HttpClientResponse response) {
        return Verdict.of(
            response.statusCode(), Optional.ofNullable(response.getHeader("retry-after")),
            clock.instant());
    }
}
