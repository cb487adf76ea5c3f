package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.json.Json;

/// How far a partner's feed has come, as it is told: the last event's number, its hash, the cursor
/// after it, and the oldest number that is still kept.
record Position(long seq, String hash, String cursor, long oldest) {

    static Position of(String partner, FeedHead head, Cursors cursors) {
        return new Position(
            head.seq(), head.hash(), cursors.write(partner, head.seq()), head.oldest());
    }

    Buffer json() {
        return Buffer.buffer(Json.bytes(this));
    }
}
