package org.watchlink.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;

/// A log with its feeds and their nights.
final class NightHouse implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final Duration LONG = Duration.ofDays(3_650);
    private static final Operator DESK = new Operator("A. Example", "Desk 1");
    private static final IncidentNumber FIGHT = new IncidentNumber(41, DAY, 1);

    final FeedNights nights;
    Entry last;

    private final Store store;
    private final Views views;
    private final FeedStore feeds;
    private CompletionStage<Void> writing;

    NightHouse(Path folder, Instant now) throws Exception {
        LogSite site = new LogSite.Embedded(folder.resolve("log.db"));
        store = Store.open(site, Monitor.NONE, () -> now);
        views = FeedStore.views(site, store.log(), new FeedRing(), LONG);
        feeds = new FeedStore(views);
        nights = new FeedNights(
            site, feeds, change -> append(now, change).thenApply(_ -> Optional.empty()),
            List.of(), () -> now);
    }

    void openADay() throws Exception {
        openADay("High Street");
    }

    /// Two forces, and a fight in the area of one.
    void openADay(String place) throws Exception {
        for (String force : List.of("herts", "beds")) {
            write(NOON, new PartnerDeclared(
                force, List.of(force), List.of(), IncidentStatus.ACTUAL, false));
        }
        write(NOON, new IncidentOpened(
            FIGHT, IncidentStatus.ACTUAL, "Stevenage", "herts", List.of(), false,
            facts(place), DESK));
        write(NOON, amended(2));
    }

    /// Another version of what is known of the fight, which tells the one force something.
    static IncidentAmended amended(int version) {
        return new IncidentAmended(FIGHT, version, facts("High Street"), "corrected", DESK);
    }

    private static IncidentFacts facts(String place) {
        return IncidentFacts.of("Public safety", "Robbery", place, Optional.empty());
    }

    void write(Instant at, Occurrence occurrence) throws Exception {
        append(at, occurrence).toCompletableFuture().get();
    }

    private CompletionStage<Void> append(Instant at, Occurrence occurrence) {
        last = new Entry(store.log().head() + 1, at, occurrence);
        writing = store.log().append(last);
        return writing;
    }

    /// A minute goes by.
    void look() throws IOException {
        if (writing != null) {
            writing.toCompletableFuture().join();
        }
        views.catchUp();
        for (int second = 0; second < 60; second++) {
            nights.look();
        }
    }

    String hash(long seq) throws IOException {
        return feeds.page("herts", seq - 1, 1).getFirst().hash();
    }

    @Override
    public void close() throws IOException, SQLException {
        nights.close();
        views.close();
        store.close();
    }
}
