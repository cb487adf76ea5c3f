package org.watchlink.gateway.feed.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;

/// What a partner's feed came to on each of the newest days, signed, and the public keys by which
/// anybody can check that.
final class Checkpoints {

    private static final int USUAL = 31;
    private static final int MOST = 1_000;

    private record Sheet(List<Line> checkpoints, String keys) { }

    private record Line(
        String date, long count, long first, long last, String hash, String key, String line) {

        static Line of(FeedCheckpoint one) {
            return new Line(
                one.day().date().toString(), one.day().count(), one.day().first(), one.day().last(),
                one.day().hash(), one.key(), one.line());
        }
    }

    private final FeedParts parts;

    Checkpoints(FeedParts parts) {
        this.parts = parts;
    }

    void answer(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        int limit = (int) ask.whole("limit", 1, MOST, USUAL);
        Sheet sheet = new Sheet(
            parts.seals().newest(ask.partner(), limit).stream().map(Line::of).toList(),
            parts.seals().keys());
        parts.written(
            parts.readings().document(ask.caller(), "checkpoints"), Vertx.currentContext())
            .onSuccess(_ -> context.response().putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store").end(Buffer.buffer(Json.bytes(sheet))))
            .onFailure(failure -> Ask.failed(context, failure));
    }
}
