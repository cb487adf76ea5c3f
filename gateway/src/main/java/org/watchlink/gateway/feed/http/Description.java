package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A document that describes the feed to programs.
final class Description {

    private final Buffer text;

    Description(String name) {
        try (InputStream file = Description.class.getResourceAsStream("/feed/" + name)) {
            text = Buffer.buffer(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(RoutingContext context) {
        context.response().putHeader("Content-Type", "application/json").end(text);
    }
}
