package org.watchlink.gateway.feed.access;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// The text with an issuer's keys, in a file or at an address. It is fetched without redirects, in
/// few seconds and up to a size, or not at all.
final class KeyDocument {

    private static final int LARGEST = 256 * 1024;
    private static final int SECONDS = 5;

    private final Vertx vertx;
    private final URI address;
    private final HttpClient client;

    KeyDocument(Vertx vertx, IssuerSettings issuer, Instant now) throws CertificateFault {
        this.vertx = vertx;
        this.address = issuer.keys();
        HttpClientOptions options = new HttpClientOptions()
            .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS)).setIdleTimeout(SECONDS);
        if (issuer.authorities().isPresent()) {
            options.setTrustOptions(Authorities.read(issuer.authorities().get(), now).trust());
        }
        this.client = vertx.createHttpClient(options);
    }

    Future<String> fetch() {
        Future<Buffer> text = address.getScheme().equals("file")
            ? vertx.fileSystem().readFile(Path.of(address).toString()) : get();
        return text.map(Buffer::toString).timeout(2L * SECONDS, TimeUnit.SECONDS);
    }

    private Future<Buffer> get() {
        return client.request(new RequestOptions()
                .setAbsoluteURI(address.toString()).setFollowRedirects(false)
                .setTimeout(TimeUnit.SECONDS.toMillis(SECONDS))
                .putHeader("Accept", "application/jwk-set+json, application/json"))
            .compose(KeyDocument::answer);
    }

    /// Listens before it asks: from another thread than the connection's, whoever listens
    /// afterwards may miss an answer that is over.
    private static Future<Buffer> answer(HttpClientRequest request) {
        Future<Buffer> body = request.response().compose(KeyDocument::body);
        request.send();
        return body;
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.exceptionHandler(_ -> { }).request().reset();
            return Future.failedFuture(new IOException("status " + response.statusCode()));
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > LARGEST) {
                whole.tryFail(new IOException("more than " + LARGEST + " octets"));
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        }).exceptionHandler(whole::tryFail).endHandler(_ -> whole.tryComplete(body));
        return whole.future();
    }
}
