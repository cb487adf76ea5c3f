package org.watchlink.gateway.feed.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Map;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.gateway.feed.FeedPage.Ahead;
import org.watchlink.gateway.feed.FeedPage.Expired;
import org.watchlink.gateway.feed.FeedPage.Lines;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;

/// The `data` of one event, for a webhook that was too large to bring it.
final class EventData {

    private final FeedParts parts;

    EventData(FeedParts parts) {
        this.parts = parts;
    }

    void answer(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        long seq = seq(context.pathParam("seq"));
        Context loop = Vertx.currentContext();
        parts.blocking(() -> data(ask, parts.feed().page(ask.partner(), seq - 1, 1)))
            .compose(data -> parts.written(
                parts.readings().document(ask.caller(), "data " + seq), loop).map(data))
            .onSuccess(data -> context.response().putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store").end(Buffer.buffer(data)))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private byte[] data(Ask ask, FeedPage page) throws IOException, Refused {
        return switch (page) {
            case Lines(var lines, _) when !lines.isEmpty() -> Json.bytes(
                Json.read(lines.getFirst().json().getBytes(), Map.class).get("data"));
            case Lines _, Ahead _ -> throw Ask.missing("event");
            case Expired expired -> throw ask.expired(expired.head(), parts.cursors());
        };
    }

    private static long seq(String text) throws Refused {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Ask.missing("event");
        }
        return Long.parseLong(text);
    }
}
