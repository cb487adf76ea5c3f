package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedDay;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;

/// What a partner reads is the same whichever way it goes: from memory, from either database, after
/// a restart, and made again.
class FeedStoreTest {

    private static final String PARTNER = "cheshire";
    private static final Duration LONG = Duration.ofDays(3_650);
    private static final int SMALL = 30_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    /// Three and a half days.
    private static final List<Entry> LOG = Script.entries(3_000).stream()
        .filter(entry -> !(entry.occurrence() instanceof PartnerWithdrawn))
        .toList();

    @TempDir
    private Path folder;

    private List<Entry> log;

    private interface Reading {
        void read(Feed feed, List<FeedDay> days) throws Exception;
    }

    @BeforeEach
    void numberTheLog() {
        log = new ArrayList<>();
        for (Entry entry : LOG) {
            long number = log.size() + 1;
            log.add(new Entry(
                number, LOG.getFirst().at().plusSeconds(number * 100), entry.occurrence()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesAreNumberedAndChainedAndTheSameWhenTheyAreMadeAgain(Vendor vendor)
        throws Exception {
        LogSite site = vendor.log(folder);
        List<FeedLine> first = new ArrayList<>();
        List<FeedDay> ended = new ArrayList<>();
        try (Stand stand = new Stand(folder)) {
            stand.append(log.subList(0, 1_234));
            with(stand, site, LONG, SMALL, (_, _) -> { });
            stand.append(log.subList(1_234, log.size()));
            with(stand, site, LONG, SMALL, (feed, days) -> {
                first.addAll(all(feed, 97));
                ended.addAll(days);
            });
            Views.discard(site);
            with(stand, site, LONG, SMALL, (feed, days) -> {
                assertThat(all(feed, 1_000)).isEqualTo(first);
                assertThat(days).isEqualTo(ended);
                check(feed, first);
                check(days, first);
            });
        }
    }

    @Test
    void whatIsTooOldIsCutAndTheNumbersStay() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        List<FeedLine> whole = new ArrayList<>();
        try (Stand stand = new Stand(folder)) {
            stand.append(log);
            with(stand, site, LONG, SMALL, (feed, _) -> whole.addAll(all(feed, 500)));
            Views.discard(site);
            with(stand, site, Duration.ofDays(1), SMALL, (feed, _) -> {
                long oldest = feed.head(PARTNER).oldest();
                List<FeedLine> kept = whole.subList((int) oldest - 1, whole.size());

                assertThat(oldest).isGreaterThan(1);
                assertThat(feed.page(PARTNER, oldest - 2, 10)).isEqualTo(
                    new FeedPage.Expired(feed.head(PARTNER)));
                assertThat(read(feed, oldest - 1, 500)).isEqualTo(kept);
                assertThat(feed.digest(PARTNER, 1, Long.MAX_VALUE)).isEqualTo(new FeedDigest(
                    kept.size(), oldest, whole.size(), whole.get((int) oldest - 2).hash(),
                    whole.getLast().hash()));
            });
        }
    }

    private static void check(Feed feed, List<FeedLine> lines) throws Exception {
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(lines).extracting(FeedLine::seq).containsExactlyElementsOf(
            LongStream.rangeClosed(1, lines.size()).boxed().toList());
        assertThat(lines).extracting(FeedLine::id).doesNotHaveDuplicates();
        String hash = FeedChain.GENESIS;
        for (FeedLine line : lines) {
            hash = FeedChain.next(hash, line.json().getBytes());
            JsonNode record = JSON.readTree(line.json().getBytes());
            assertThat(line.hash()).isEqualTo(hash);
            assertThat(record.get("sequence").asText()).isEqualTo("%020d".formatted(line.seq()));
            assertThat(record.get("capstatus").asText()).isEqualTo("Actual");
            assertThat(line.json().length()).isLessThan(20_000);
        }
        assertThat(feed.head(PARTNER)).isEqualTo(new FeedHead(lines.size(), hash, 1));
        assertThat(feed.page(PARTNER, lines.size() + 1, 9)).isInstanceOf(FeedPage.Ahead.class);
        assertThat(feed.recent(PARTNER, 0, 9)).isEmpty();
        assertThat(feed.recent(PARTNER, lines.size() - 9, 9)).contains(new FeedPage.Lines(
            lines.subList(lines.size() - 9, lines.size()), feed.head(PARTNER)));
        FeedLine first = lines.getFirst();
        assertThat(feed.next(PARTNER, first.subject(), 0)).contains(first);
        assertThat(feed.next(PARTNER, first.subject(), 1)).isEqualTo(lines.stream().skip(1)
            .filter(line -> line.subject().equals(first.subject())).findFirst());
        assertThat(feed.next(PARTNER, new UUID(0, 0), 0)).isEmpty();
        assertThat(feed.digest(PARTNER, 11, 20)).isEqualTo(new FeedDigest(
            10, 11, 20, lines.get(9).hash(), lines.get(19).hash()));
    }

    /// Each day begins where the one before ended, and its hash is that of its last line.
    private static void check(List<FeedDay> days, List<FeedLine> lines) {
        assertThat(days).hasSize(4).extracting(FeedDay::partner).containsOnly(PARTNER);
        long next = 1;
        for (FeedDay day : days) {
            FeedLine last = lines.get((int) day.last() - 1);
            assertThat(day.first()).isEqualTo(next);
            assertThat(day.hash()).isEqualTo(last.hash());
            assertThat(lines.subList((int) day.first() - 1, (int) day.last())).allMatch(
                line -> line.recorded().atZone(ZoneOffset.UTC).toLocalDate().equals(day.date()));
            next = day.last() + 1;
        }
    }

    private static void with(
        Stand stand, LogSite site, Duration kept, int octets, Reading reading) throws Exception {
        FeedRing ring = new FeedRing(octets);
        List<View.Kind> kinds = List.of(FeedStore.kind(ring, kept));
        try (Views views = stand.views(site, kinds, _ -> ring.publish(true))) {
            stand.follow(views);
            FeedStore store = new FeedStore(views);
            Feed feed = new RingFeed(ring, store);
            Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() ->
                feed.digest(PARTNER, 1, Long.MAX_VALUE).last() == feed.head(PARTNER).seq());
            reading.read(feed, store.days());
        }
    }

    private static List<FeedLine> all(Feed feed, int most) throws IOException {
        return read(feed, 0, most);
    }

    private static List<FeedLine> read(Feed feed, long after, int most) throws IOException {
        List<FeedLine> lines = new ArrayList<>();
        long last = after;
        while (feed.page(PARTNER, last, most) instanceof FeedPage.Lines page
            && !page.lines().isEmpty()) {
            lines.addAll(page.lines());
            last = page.lines().getLast().seq();
        }
        return lines;
    }
}
