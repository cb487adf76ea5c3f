package org.watchlink.adapters.dams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.watchlink.adapters.dams.Dams.Link;
import org.watchlink.adapters.dams.Dams.Order;
import org.watchlink.adapters.dams.DamsResult.Later;
import org.watchlink.adapters.dams.DamsResult.Refused;
import org.watchlink.adapters.dams.DamsResult.Told;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Asks the police's system, over HTTPS only, and waits no longer than it may. Redirects and
/// proxies are never followed, and the token goes nowhere else.
public final class DamsClient implements AutoCloseable {

    private static final int LARGEST = 64 << 10;

    private final URI url;
    private final String token;
    private final Duration answerWithin;
    private final HttpClient client;

    /// @param trust whose certificates are believed
    /// @throws IllegalArgumentException if `url` is not an HTTPS one
    public DamsClient(URI url, String token, Duration answerWithin, SSLContext trust) {
        if (!"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("only over HTTPS");
        }
        this.url = url;
        this.token = token;
        this.answerWithin = answerWithin;
        this.client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .sslContext(trust)
            .connectTimeout(answerWithin)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    }

    /// Orders a link; the same order again is the same link.
    public DamsResult order(Order order) {
        return ask(HttpRequest.newBuilder(below("links"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", order.key())
            .POST(BodyPublishers.ofByteArray(DamsCodec.encode(order).toBytes())));
    }

    /// How far the link with this id has come.
    public DamsResult look(String id) {
        return ask(HttpRequest.newBuilder(below("links/" + id)).GET());
    }

    private URI below(String path) {
        String base = url.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    }

    private DamsResult ask(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
            request.header("Authorization", "Bearer " + token)
                .header("Accept", "application/json").build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return read(answer.get(answerWithin.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return new Later("no answer");
        } catch (ExecutionException failed) {
            return new Later(reason(failed.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Later("stopped");
        } finally {
            answer.cancel(true);
        }
    }

    private static DamsResult read(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String told = "status " + status;
        return switch (status) {
            case 200, 201, 202 -> switch (DamsCodec.decode(Octets.of(answer.body()))) {
                case Message<Link>(Link link) -> new Told(link);
                case Malformed<Link> wrong ->
                    new Later("an answer that cannot be read: " + wrong.reason());
            };
            case 401, 403, 404, 408, 425, 429 -> new Later(told);
            default -> status >= 400 && status < 500 ? new Refused(told) : new Later(told);
        };
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case SSLException _ -> "its certificate is not believed, or the line is not secure";
            case IOException io when String.valueOf(io.getMessage()).contains("capacity") ->
                "an answer that is too large";
            default -> "no connection";
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
