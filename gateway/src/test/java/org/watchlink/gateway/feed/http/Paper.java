package org.watchlink.gateway.feed.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.watchlink.gateway.feed.CloudEvent;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.routes.feed.FeedData;
import org.watchlink.routes.feed.FeedEvent;
import org.watchlink.routes.feed.FeedIncident;
import org.watchlink.routes.feed.FeedType;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;
import org.watchlink.routes.radio.Position;

/// Feeds of two partners that grow as a test wants, with events of every type in turn: the newest
/// lines in the ring, all of them where the database would be.
final class Paper implements RingFeed.Older {

    static final String HERTS = "hertfordshire";
    static final String COUNCIL = "council";
    static final String BEDS = "bedfordshire";
    static final IncidentNumber INCIDENT = IncidentNumber.of("41-20261122-0001").orElseThrow();

    /// Incidents of the same force: one that went over into another, and that into one with an
    /// officer's alert.
    static final IncidentNumber GONE_BEFORE = IncidentNumber.of("41-20261122-0005").orElseThrow();
    static final IncidentNumber GONE_OVER = IncidentNumber.of("41-20261122-0003").orElseThrow();
    static final IncidentNumber OFFICERS = IncidentNumber.of("41-20261122-0004").orElseThrow();

    private static final List<Partner> PARTNERS = List.of(
        new Partner(HERTS, List.of("Hertfordshire Constabulary"), List.of(),
            IncidentStatus.ACTUAL, false),
        new Partner(COUNCIL, List.of("Hertfordshire Constabulary"), List.of(),
            IncidentStatus.ACTUAL, false, new Remit(Service.COUNCIL, List.of("Shoplifting"))),
        new Partner(BEDS, List.of("Bedfordshire Police"), List.of(), IncidentStatus.ACTUAL,
            false));

    private static final FeedIncident NOW = new FeedIncident(
        1, "open", "Northwick", "Hertfordshire Constabulary", "Brindle Books",
        Optional.of(new Position(51.9, -0.2)), "Shoplifting", "", "Security", "Shop theft",
        "Moderate", "Immediate", "Observed", false, "", List.of(1L), List.of(101),
        Optional.of(new Methane(
            true, "loading bay", "fire", "gas bottles", "", Optional.empty(), "", "fire")));

    private final FeedRing ring = new FeedRing();
    private final List<Partner> told = new ArrayList<>(PARTNERS);
    private final Map<String, List<FeedLine>> lines = new TreeMap<>();
    private final Map<String, List<FeedLine>> shown = new TreeMap<>();
    private final String filling;
    private long oldest = 1;

    /// Each event has so many octets more than it needs.
    Paper(int filling) {
        this.filling = "x".repeat(filling);
        ring.begin(new FeedRing.Step(PARTNERS, Map.of(), Map.of()));
        ring.publish(true);
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

    /// From now on a partner is told nothing.
    synchronized void withdraw(String partner) {
        told.removeIf(one -> one.name().equals(partner));
        show(partner, List.of());
    }

    /// The tables are made again, as after damage: they are empty now.
    synchronized void beginAgain() {
        shown.putAll(lines);
        lines.clear();
        ring.begin(new FeedRing.Step(List.of(), Map.of(), Map.of()));
        ring.publish(false);
    }

    /// So many lines of a partner are there again; with the last the views have the whole log.
    synchronized void again(String partner, int count) {
        List<FeedLine> all = shown.get(partner);
        List<FeedLine> now = lines.computeIfAbsent(partner, _ -> new ArrayList<>());
        List<FeedLine> more = all.subList(now.size(), now.size() + count);
        now.addAll(more);
        stage(partner, more);
        ring.publish(now.size() == all.size());
    }

    private void show(String partner, List<FeedLine> more) {
        stage(partner, more);
        ring.publish(true);
    }

    private void stage(String partner, List<FeedLine> more) {
        Map<String, FeedHead> heads = new HashMap<>();
        lines.forEach((name, all) -> heads.put(name, new FeedHead(
            all.size(), all.isEmpty() ? FeedChain.GENESIS : all.getLast().hash(), oldest)));
        ring.stage(new FeedRing.Step(List.copyOf(told), heads, Map.of(partner, List.copyOf(more))));
    }

    private FeedLine next(List<FeedLine> all) {
        long seq = all.size() + 1;
        FeedType type = FeedType.values()[(int) (seq - 1) % FeedType.values().length];
        FeedEvent event = new FeedEvent(
            new UUID(7, seq), type, INCIDENT, IncidentStatus.ACTUAL, Instant.EPOCH, Instant.EPOCH,
            seq, false, new FeedData(
                INCIDENT.toString(), Optional.of(NOW), List.of("place", filling),
                Optional.of(1L), Optional.of(101), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty()));
        String before = all.isEmpty() ? FeedChain.GENESIS : all.getLast().hash();
        byte[] json = CloudEvent.of(event, seq).json();
        return FeedLine.of(
            seq, event.id(), INCIDENT.id(), type.type(), Instant.EPOCH,
            FeedChain.next(before, json), json);
    }

    @Override
    public synchronized List<FeedLine> page(String partner, long after, int most) {
        return lines.getOrDefault(partner, List.of()).stream()
            .skip(Math.max(after, oldest - 1)).limit(most).toList();
    }

    @Override
    public synchronized Optional<FeedLine> next(
        String partner, UUID subject, long after, long head) {
        return page(partner, after, Integer.MAX_VALUE).stream()
            .filter(line -> line.subject().equals(subject)).findFirst();
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
