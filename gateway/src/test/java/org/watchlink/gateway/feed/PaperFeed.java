package org.watchlink.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentStatus;

/// A feed of one partner that grows as a test wants. Its lines are only in memory.
final class PaperFeed {

    static final String PARTNER = "herts";

    private static final Partner HERTS =
        new Partner(PARTNER, List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, false);
    private static final RingFeed.Older NOTHING = new RingFeed.Older() {

        @Override
        public List<FeedLine> page(String partner, long after, int most) {
            throw new AssertionError("nobody looks at the database");
        }

        @Override
        public FeedDigest digest(String partner, long from, long to) {
            throw new AssertionError("nobody looks at the database");
        }
    };

    private final FeedRing ring;
    private final List<FeedLine> lines = new ArrayList<>();

    PaperFeed() {
        this(8 << 20);
    }

    PaperFeed(int octets) {
        ring = new FeedRing(octets);
        ring.begin(new FeedRing.Step(List.of(HERTS), Map.of(), Map.of()));
        ring.publish(true);
    }

    Feed feed() {
        return new RingFeed(ring, NOTHING);
    }

    List<FeedLine> lines() {
        return lines;
    }

    /// The next event, about this incident.
    FeedLine add(int incident, Instant at) {
        FeedLine line = line(incident, at);
        stage(List.of(line));
        ring.publish(true);
        return line;
    }

    private FeedLine line(int incident, Instant at) {
        long seq = lines.size() + 1;
        Buffer json = Buffer.buffer("{\"sequence\":\"%020d\"}".formatted(seq));
        String before = lines.isEmpty() ? FeedChain.GENESIS : lines.getLast().hash();
        FeedLine line = new FeedLine(
            seq, new UUID(7, seq), new UUID(3, incident), "uk.hcctvp.incident.updated.v1", at,
            FeedChain.next(before, json.getBytes()), json);
        lines.add(line);
        return line;
    }

    private void stage(List<FeedLine> more) {
        FeedLine last = more.getLast();
        ring.stage(new FeedRing.Step(
            List.of(HERTS), Map.of(PARTNER, new FeedHead(last.seq(), last.hash(), 1)),
            Map.of(PARTNER, more)));
    }
}
