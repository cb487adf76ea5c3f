package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;

/// The feed while its tables are of no use: it tells nothing that is not so.
class FeedRebuildTest {

    private static final String PARTNER = "cheshire";
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final int SMALL = 30_000;
    private static final List<Entry> SCRIPT = Script.entries(1_200).stream()
        .filter(entry -> !(entry.occurrence() instanceof PartnerWithdrawn)).toList();

    @TempDir
    private Path folder;

    private interface Reading {
        Object read() throws IOException;
    }

    @Test
    void tablesOfAnotherLogAreNotShown() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        long other;
        try (Stand stand = new Stand(folder); Shown shown = new Shown(stand, site, log(1_200, 1))) {
            other = shown.feed.head(PARTNER).seq();
        }
        List<Entry> log = log(400, 2);
        try (Stand stand = new Stand(Files.createDirectories(folder.resolve("second")));
            Shown shown = new Shown(stand, site, log)) {
            FeedDigest all = shown.feed.digest(PARTNER, 1, Long.MAX_VALUE);
            assertThat(shown.feed.head(PARTNER).seq()).isPositive().isLessThan(other);
            assertThat(all.last()).isEqualTo(shown.feed.head(PARTNER).seq());
            assertThat(all.hash()).isEqualTo(shown.feed.head(PARTNER).hash());
        }
    }

    @Test
    void whatIsReadMeanwhileIsAsItWasOrNothing() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        List<Entry> log = log(1_200, 1);
        try (Stand stand = new Stand(folder); Shown shown = new Shown(stand, site, log)) {
            Feed feed = shown.feed;
            long head = feed.head(PARTNER).seq();
            List<Reading> readings = List.of(
                () -> feed.page(PARTNER, 0, 10), () -> feed.page(PARTNER, head / 2, 10),
                () -> feed.page(PARTNER, head - 1, 10), () -> feed.page(PARTNER, head, 10),
                () -> feed.digest(PARTNER, 1, head), () -> feed.digest(PARTNER, 7, 9),
                () -> feed.partner(PARTNER), () -> feed.withdrawn(PARTNER));
            List<Object> before = new ArrayList<>();
            for (Reading reading : readings) {
                before.add(reading.read());
            }
            shown.damage(stand, log.size() + 1);

            Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    compare(readings, before);
                    return shown.states.contains(false) && feed.ready();
                });
            assertThat(feed.page(PARTNER, 0, 10)).isInstanceOf(FeedPage.Lines.class);
            for (int i = 0; i < readings.size(); i++) {
                assertThat(readings.get(i).read()).isEqualTo(before.get(i));
            }
        }
    }

    private static void compare(List<Reading> readings, List<Object> before) {
        for (int i = 0; i < readings.size(); i++) {
            Object read;
            try {
                read = readings.get(i).read();
            } catch (IOException _) {
                continue;
            }
            assertThat(read).as("reading %d", i).isEqualTo(before.get(i));
        }
    }

    /// The script, an entry every so many seconds.
    private static List<Entry> log(int entries, int seconds) {
        List<Entry> log = new ArrayList<>();
        for (Entry entry : SCRIPT.subList(0, Math.min(entries, SCRIPT.size()))) {
            long number = log.size() + 1;
            log.add(new Entry(number, AT.plusSeconds(number * seconds), entry.occurrence()));
        }
        return log;
    }

    /// The feed of a log, read to its end.
    private static final class Shown implements AutoCloseable {

        private final AtomicBoolean damaged = new AtomicBoolean();
        private final List<Boolean> states = new CopyOnWriteArrayList<>();
        private final Views views;
        private final Feed feed;
        private volatile long entries;

        Shown(Stand stand, LogSite site, List<Entry> log) throws Exception {
            FeedRing ring = new FeedRing(SMALL);
            Feed heard = new RingFeed(ring, null);
            stand.append(log);
            entries = log.size();
            views = stand.views(
                site, List.of(FeedStore.kind(ring, Duration.ofDays(3_650)), reader()),
                number -> {
                    ring.publish(number, entries);
                    states.add(heard.ready());
                });
            feed = new RingFeed(ring, new FeedStore(views));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(feed::ready);
            states.clear();
        }

        /// Has the views meet a row that nobody can read, with an entry that nobody is told of.
        void damage(Stand stand, long number) throws Exception {
            entries = number;
            damaged.set(true);
            stand.append(List.of(new Entry(
                number, AT.plusSeconds(number), new FeedRead(PARTNER, "client", "pull", 1, 2))));
        }

        private View.Kind reader() {
            return new View.Kind("reader 1", (_, _) -> (_, _) -> {
                if (damaged.compareAndSet(true, false)) {
                    throw new UnreadableRow(new IOException("garbled"));
                }
            });
        }

        @Override
        public void close() {
            views.close();
        }
    }
}
