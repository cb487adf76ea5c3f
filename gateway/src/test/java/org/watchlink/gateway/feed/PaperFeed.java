package org.watchlink.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentStatus;

/// A feed of one partner that grows as a test wants. Its lines are only in memory.
final class PaperFeed {

    static final String PARTNER = "herts";

    private static final Partner HERTS =
        new Partner(PARTNER, List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, false);
    private final FeedRing ring;
    private final RingFeed.Older older;
    private final List<FeedLine> lines = new ArrayList<>();
    private long oldest = 1;

    PaperFeed() {
        this(8 << 20);
    }

    PaperFeed(int octets) {
        this(octets, false);
    }

    /// What does not fit into memory is where the database would be, or nobody may look there.
    PaperFeed(int octets, boolean stored) {
        ring = new FeedRing(octets);
        ring.begin(new FeedRing.Step(List.of(HERTS), Map.of(), Map.of()));
        ring.publish(true);
        older = stored ? new Stored() : new Nothing();
    }

    Feed feed() {
        return new RingFeed(ring, older);
    }

    List<FeedLine> lines() {
        return lines;
    }

    /// The next event, about this incident.
    FeedLine add(int incident, Instant at) {
        return add(incident, at, 0);
    }

    /// The same, with so many octets of data.
    FeedLine add(int incident, Instant at, int octets) {
        FeedLine line = line(incident, at, octets);
        show(List.of(line));
        return line;
    }

    /// From now on nothing before this number is kept.
    void cut(long first) {
        oldest = first;
        show(List.of());
    }

    private FeedLine line(int incident, Instant at, int octets) {
        long seq = lines.size() + 1;
        Buffer json = Buffer.buffer("{\"data\":{\"text\":\"%s\"},\"sequence\":\"%020d\"}".formatted(
            "x".repeat(octets), seq));
        String before = lines.isEmpty() ? FeedChain.GENESIS : lines.getLast().hash();
        FeedLine line = new FeedLine(
            seq, new UUID(7, seq), new UUID(3, incident), "uk.hcctvp.incident.updated.v1", at,
            FeedChain.next(before, json.getBytes()), json);
        lines.add(line);
        return line;
    }

    private void show(List<FeedLine> more) {
        FeedLine last = lines.getLast();
        ring.stage(new FeedRing.Step(
            List.of(HERTS), Map.of(PARTNER, new FeedHead(last.seq(), last.hash(), oldest)),
            Map.of(PARTNER, more)));
        ring.publish(true);
    }

    private final class Stored implements RingFeed.Older {

        @Override
        public List<FeedLine> page(String partner, long after, int most) {
            return lines.stream().skip(Math.max(after, oldest - 1)).limit(most).toList();
        }

        @Override
        public Optional<FeedLine> next(String partner, UUID subject, long after, long head) {
            return lines.stream().skip(Math.max(after, oldest - 1))
                .filter(line -> line.subject().equals(subject)).findFirst();
        }

        @Override
        public FeedDigest digest(String partner, long from, long to) {
            throw new AssertionError("nobody asks for a digest");
        }
    }

    private static final class Nothing implements RingFeed.Older {

        @Override
        public List<FeedLine> page(String partner, long after, int most) {
            throw new AssertionError("nobody looks at the database");
        }

        @Override
        public Optional<FeedLine> next(String partner, UUID subject, long after, long head) {
            throw new AssertionError("nobody looks at the database");
        }

        @Override
        public FeedDigest digest(String partner, long from, long to) {
            throw new AssertionError("nobody looks at the database");
        }
    }
}
