package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// Feeds of two partners that grow as a test wants: the newest lines in the ring, all of them where
/// the database would be.
final class Paper implements RingFeed.Older {

    static final String HERTS = "hertfordshire";
    static final String COUNCIL = "council";
    static final String BEDS = "bedfordshire";
    static final IncidentNumber INCIDENT = IncidentNumber.of("41-20261122-0001").orElseThrow();

    private static final List<Partner> PARTNERS = List.of(
        new Partner(HERTS, List.of("Hertfordshire Constabulary"), List.of(),
            IncidentStatus.ACTUAL, false),
        new Partner(COUNCIL, List.of("Hertfordshire Constabulary"), List.of(),
            IncidentStatus.ACTUAL, false, new Remit(Service.COUNCIL, List.of("Shoplifting"))),
        new Partner(BEDS, List.of("Bedfordshire Police"), List.of(), IncidentStatus.ACTUAL,
            false));

    private final FeedRing ring = new FeedRing();
    private final Map<String, List<FeedLine>> lines = new TreeMap<>();
    private final String filling;
    private long oldest = 1;

    /// Each event has so many octets more than it needs.
    Paper(int filling) {
        this.filling = "x".repeat(filling);
        ring.begin(new FeedRing.Step(PARTNERS, Map.of(), Map.of()));
    }

    Feed feed() {
        return new RingFeed(ring, this);
    }

    /// The next events of a partner, shown at once.
    synchronized void add(String partner, int count) {
        List<FeedLine> more = new ArrayList<>();
        List<FeedLine> all = lines.computeIfAbsent(partner, _ -> new ArrayList<>());
        for (int i = 0; i < count; i++) {
            more.add(next(all));
            all.add(more.getLast());
        }
        show(partner, more);
    }

    /// From now on nothing before this number is kept.
    synchronized void cut(String partner, long first) {
        oldest = first;
        show(partner, List.of());
    }

    private void show(String partner, List<FeedLine> more) {
        FeedLine last = lines.get(partner).getLast();
        ring.stage(new FeedRing.Step(
            PARTNERS, Map.of(partner, new FeedHead(last.seq(), last.hash(), oldest)),
            Map.of(partner, more)));
        ring.publish();
    }

    private FeedLine next(List<FeedLine> all) {
        long seq = all.size() + 1;
        Buffer json = Buffer.buffer(
            "{\"sequence\":\"%020d\",\"x\":\"%s\"}".formatted(seq, filling));
        String before = all.isEmpty() ? FeedChain.GENESIS : all.getLast().hash();
        return new FeedLine(
            seq, new UUID(7, seq), INCIDENT.id(), "uk.hcctvp.incident.updated.v1", Instant.EPOCH,
            FeedChain.next(before, json.getBytes()), json);
    }

    @Override
    public synchronized List<FeedLine> page(String partner, long after, int most) {
        return lines.get(partner).stream().skip(Math.max(after, oldest - 1)).limit(most).toList();
    }

    @Override
    public synchronized FeedDigest digest(String partner, long from, long to) {
        List<FeedLine> all = lines.getOrDefault(partner, List.of()).stream()
            .filter(line -> line.seq() >= from && line.seq() <= to).toList();
        return all.isEmpty()
            ? new FeedDigest(0, 0, 0, FeedChain.GENESIS, FeedChain.GENESIS)
            : new FeedDigest(all.size(), from, all.getLast().seq(), FeedChain.GENESIS,
                all.getLast().hash());
    }
}
