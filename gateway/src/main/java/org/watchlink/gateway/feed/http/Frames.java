package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;

/// Events as server-sent events (WHATWG HTML, 9.2), made once for all consumers of a partner that
/// are at the same place.
///
///     id: the cursor after the event
///     data: the event
final class Frames {

    private static final int KEPT = 64;
    private static final String RETRY = "retry: 2000\n\n";
    private static final String BEAT = ":\n\n";

    private record Key(String partner, long first, long last) { }

    private final Cursors cursors;
    private final Map<Key, Buffer> made = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Buffer> eldest) {
            return size() > KEPT;
        }
    };

    Frames(Cursors cursors) {
        this.cursors = cursors;
    }

    /// Nobody writes into what this gives.
    synchronized Buffer of(String partner, List<FeedLine> lines) {
        return made.computeIfAbsent(
            new Key(partner, lines.getFirst().seq(), lines.getLast().seq()),
            _ -> frames(partner, lines));
    }

    /// How soon to come again after a break, and where the feed stands.
    Buffer opening(String partner, FeedHead head) {
        return Buffer.buffer(RETRY).appendBuffer(position(partner, head));
    }

    /// A comment, and where the feed stands, so that silence is not taken for loss.
    Buffer beat(String partner, FeedHead head) {
        return Buffer.buffer(BEAT).appendBuffer(position(partner, head));
    }

    /// Where the feed stands: an event without an id, so that no consumer takes it for its place.
    private Buffer position(String partner, FeedHead head) {
        return Buffer.buffer("event: position\ndata: ")
            .appendBuffer(Position.of(partner, head, cursors).json()).appendString("\n\n");
    }

    private Buffer frames(String partner, List<FeedLine> lines) {
        Buffer frames = Buffer.buffer();
        for (FeedLine line : lines) {
            frames.appendString("id: ").appendString(cursors.write(partner, line.seq()))
                .appendString("\ndata: ").appendBuffer(line.json()).appendString("\n\n");
        }
        return frames;
    }
}
