package org.watchlink.adapters.onvif;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;

/// SOAP over HTTP to all cameras: one POST and its reply, within a time. Redirects and proxies are
/// never followed; every network that is not allowed is out of reach.
public final class SoapHttp implements AutoCloseable {

    static final String CUT_OFF = "cut off";

    /// What became of a POST.
    sealed interface Reply {

        /// A reply, whatever its status.
        record Got(int status, HttpHeaders headers, Octets body) implements Reply { }

        /// No reply; `reason` is a short fixed word.
        record Lost(String reason) implements Reply { }
    }

    private final AllowedNetworks networks;
    private final Duration answerWithin;
    private final HttpClient client;

    /// To the cameras in `networks`: connected within one time, answered within the other, which
    /// includes the first.
    public SoapHttp(AllowedNetworks networks, Duration connectWithin, Duration answerWithin) {
        this.networks = networks;
        this.answerWithin = answerWithin;
        this.client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(connectWithin)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    }

    Optional<URI> pin(URI address) {
        return networks.pin(address);
    }

    /// Posts and waits. `onWire` runs when the connection stands and the request is being written.
    Reply post(
        URI address, OnvifRequest request, Octets body, Optional<String> authorization,
        Runnable onWire) {
        HttpRequest.Builder post = HttpRequest.newBuilder(address)
            .header("Content-Type", "application/soap+xml; charset=utf-8; action=\""
                + request.service().namespace() + "/" + request.operation() + "\"")
            .POST(new Told(BodyPublishers.ofByteArray(body.toBytes()), onWire));
        authorization.ifPresent(value -> post.header("Authorization", value));
        CompletableFuture<HttpResponse<byte[]>> reply = client.sendAsync(
            post.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), Xml.MAX_LENGTH));
        try {
            HttpResponse<byte[]> got =
                reply.get(answerWithin.toNanos(), TimeUnit.NANOSECONDS);
            return new Reply.Got(got.statusCode(), got.headers(), Octets.of(got.body()));
        } catch (TimeoutException _) {
            return new Reply.Lost("no answer");
        } catch (ExecutionException failed) {
            return new Reply.Lost(reason(failed.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Lost("stopped");
        } finally {
            reply.cancel(true);
        }
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _, ConnectException _ -> "no connection";
            case IOException io when String.valueOf(io.getMessage()).contains("capacity") ->
                "too large";
            default -> CUT_OFF;
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /// A body that tells when the connection asks for it.
    private record Told(BodyPublisher body, Runnable onWire) implements BodyPublisher {

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> connection) {
            onWire.run();
            body.subscribe(connection);
        }
    }
}
