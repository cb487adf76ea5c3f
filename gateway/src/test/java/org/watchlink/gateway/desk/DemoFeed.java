package org.watchlink.gateway.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchlink.gateway.feed.CloudEvent;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.feed.FeedFold;
import org.watchlink.routes.feed.Told;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentFold;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Question;

/// The feeds of three partners over a log in memory: `herts` and `beds` are told of what happens
/// in their force's area, `herts-exercise` of exercises.
final class DemoFeed {

    static final List<String> GRADES =
        List.of("Immediate", "Priority", "Scheduled", "Resolution without deployment");

    private static final List<String> OWN_GRADES = List.of("Emergency", "Routine");

    final List<Occurrence> written = new CopyOnWriteArrayList<>();
    final HeldFeed feed;
    volatile long read = Long.MAX_VALUE;

    private final FeedRing ring = new FeedRing();
    private final DemoShelves shelves = new DemoShelves();
    private final IncidentFold incidents = new IncidentFold(shelves);
    private final FeedFold fold = new FeedFold(shelves, shelves);
    private final Map<String, FeedHead> heads = new HashMap<>();
    private long entries;
    private int serial;

    DemoFeed() {
        feed = new HeldFeed(new RingFeed(ring, new Nothing()));
        happen(new CategoriesDeclared(List.of(
            category("Violence", "Fight", "Severe"), category("Shoplifting", "Shop theft", "Minor"),
            category("Unclassified", "Emergency button", "Unknown"))));
        declare("herts", "Hertfordshire", IncidentStatus.ACTUAL);
        declare("beds", "Bedfordshire", IncidentStatus.ACTUAL);
        declare("herts-exercise", "Hertfordshire", IncidentStatus.EXERCISE);
    }

    void declare(String partner, String force, IncidentStatus status) {
        happen(new PartnerDeclared(partner, List.of(force), List.of(), status, false));
    }

    /// `beds` names its own, the others use the site's.
    static List<String> grades(String partner) {
        return partner.equals("beds") ? OWN_GRADES : GRADES;
    }

    /// An incident that opens in Stevenage.
    IncidentNumber open(String category, String place) {
        return open(IncidentStatus.ACTUAL, "Hertfordshire", "Stevenage", category, place);
    }

    IncidentNumber open(
        IncidentStatus status, String force, String town, String category, String place) {
        IncidentNumber number =
            IncidentNumber.of("41-20261122-%04d".formatted(++serial)).orElseThrow();
        happen(new IncidentOpened(
            number, status, town, force, List.of(400L + serial), false,
            IncidentFacts.of("Public safety", category, place, Optional.empty()),
            new Operator("J. Smith", "CCTV desk 1")));
        return number;
    }

    /// What the police say, as the control room takes it.
    CompletionStage<Optional<String>> police(PoliceChange change) {
        happen(change instanceof PoliceAsked(IncidentNumber number, Question asked)
            ? new PoliceAsked(number, new Question(
                shelves.incident(number).orElseThrow().questions().size() + 1, asked.partner(),
                asked.text(), asked.by(), asked.at(), Optional.empty()))
            : change);
        return CompletableFuture.completedStage(Optional.empty());
    }

    synchronized void happen(Occurrence occurrence) {
        written.add(occurrence);
        Entry entry = new Entry(++entries, Instant.now(), occurrence);
        incidents.apply(entry);
        Map<String, List<FeedLine>> lines = new HashMap<>();
        for (Told told : fold.apply(entry)) {
            FeedHead head = head(told.partner());
            long seq = head.seq() + 1;
            byte[] json = CloudEvent.of(told.event(), seq).json();
            String hash = FeedChain.next(head.hash(), json);
            lines.computeIfAbsent(told.partner(), _ -> new ArrayList<>()).add(FeedLine.of(
                seq, told.event().id(), told.event().incident().id(),
                told.event().type().type(), told.event().recorded(), hash, json));
            heads.put(told.partner(), new FeedHead(seq, hash, 1));
        }
        ring.stage(new FeedRing.Step(shelves.partners(), Map.copyOf(heads), lines));
        ring.publish(true);
    }

    <T extends Occurrence> List<T> written(Class<T> kind) {
        return written.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private FeedHead head(String partner) {
        return heads.getOrDefault(partner, new FeedHead(0, FeedChain.GENESIS, 1));
    }

    private static IncidentCategory category(String name, String event, String severity) {
        return new IncidentCategory(
            name, "Public safety", "", "Security", event, severity, "Immediate", "Observed", false);
    }

    /// There is nothing older than what memory holds.
    private static final class Nothing implements RingFeed.Older {

        @Override
        public List<FeedLine> page(String partner, long after, int most) {
            return List.of();
        }

        @Override
        public Optional<FeedLine> next(String partner, UUID subject, long after, long head) {
            return Optional.empty();
        }

        @Override
        public FeedDigest digest(String partner, long from, long to) throws IOException {
            throw new IOException("not here");
        }
    }
}
