package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;

/// A page of events as it is sent: canonical JSON, the events in the very octets that their hashes
/// are of.
///
///     {"events":[…],"hasMore":false,"head":{…},"next":"…"}
record EventPage(String partner, long after, List<FeedLine> lines, FeedHead head) {

    private static final int SHORT_HASH = 16;

    long last() {
        return lines.isEmpty() ? after : lines.getLast().seq();
    }

    /// The same for the same page and no other: the head's hash stands for all before it.
    String tag() {
        return "\"%d-%d-%s\"".formatted(last(), head.seq(), head.hash().substring(0, SHORT_HASH));
    }

    Buffer json(Cursors cursors) {
        Buffer json = Buffer.buffer("{\"events\":[");
        for (int i = 0; i < lines.size(); i++) {
            json.appendString(i == 0 ? "" : ",").appendBuffer(lines.get(i).json());
        }
        return json
            .appendString("],\"hasMore\":").appendString(Boolean.toString(last() < head.seq()))
            .appendString(",\"head\":").appendBuffer(Position.of(partner, head, cursors).json())
            .appendString(",\"next\":\"").appendString(cursors.write(partner, last()))
            .appendString("\"}");
    }
}
