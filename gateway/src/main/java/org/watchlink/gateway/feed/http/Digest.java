package org.watchlink.gateway.feed.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;

/// What a stretch of a partner's feed comes to, so that both sides can compare.
final class Digest {

    private final FeedParts parts;

    Digest(FeedParts parts) {
        this.parts = parts;
    }

    void answer(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        long head = parts.feed().head(ask.partner()).seq();
        long from = ask.whole("from", 1, Long.MAX_VALUE, 1);
        long to = ask.whole("to", 0, Long.MAX_VALUE, head);
        Context loop = Vertx.currentContext();
        parts.blocking(() -> parts.feed().digest(ask.partner(), from, Math.min(to, head)))
            .compose(digest -> parts.written(
                parts.readings().document(ask.caller(), "digest"), loop).map(digest))
            .onSuccess(digest -> context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(Json.bytes(digest))))
            .onFailure(failure -> Ask.failed(context, failure));
    }
}
