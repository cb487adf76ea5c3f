package org.watchlink.gateway.feed;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.WebhookHeaders;

/// Posts over HTTPS, to where the guard lets it. Of the answer only status and Retry-After are
/// read.
public final class WebPost implements Post {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Function<String, Future<RequestOptions>> guard;
    private final InstantSource clock;

    /// @param client is the caller's to close
    /// @param guard  gives the request that an address may be asked by, looked at anew each time;
    ///               fails where it may not
    public WebPost(
        HttpClient client, Function<String, Future<RequestOptions>> guard, InstantSource clock) {
        this.client = client;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public Future<Verdict> send(String url, WebhookHeaders headers, Buffer body) {
        return guard.apply(url)
            .compose(client::request)
            .compose(request -> post(request, headers, body)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> request.reset()))
            .map(this::verdict)
            .otherwise(failure -> failure instanceof TimeoutException
                ? Verdict.TIMED_OUT : Verdict.UNREACHABLE);
    }

    private static Future<HttpClientResponse> post(
        HttpClientRequest request, WebhookHeaders headers, Buffer body) {
        return request
            .putHeader("content-type", "application/cloudevents+json; charset=UTF-8")
            .putHeader(WebhookHeaders.ID, headers.id())
            .putHeader(WebhookHeaders.TIMESTAMP, headers.timestamp())
            .putHeader(WebhookHeaders.SIGNATURE, headers.signature())
            .send(body);
    }

    private Verdict verdict(HttpClientResponse response) {
        return Verdict.of(
            response.statusCode(), Optional.ofNullable(response.getHeader("retry-after")),
            clock.instant());
    }
}
