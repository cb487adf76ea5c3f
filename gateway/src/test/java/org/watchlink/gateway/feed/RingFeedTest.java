package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.Consumers.Lag;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.store.FeedBook;
import org.watchlink.gateway.store.LogSite;

class RingFeedTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    private Path folder;

    private final PaperFeed paper = new PaperFeed();
    private final Feed feed = paper.feed();

    @Test
    void manyConsumersAreToldTheSameLinesWithoutTheDatabase() {
        Map<Integer, List<FeedLine>> told = new HashMap<>();
        List<Feed.Following> followings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<FeedLine> lines = new ArrayList<>();
            told.put(i, lines);
            followings.add(feed.follow(PaperFeed.PARTNER, head -> {
                FeedPage page =
                    feed.recent(PaperFeed.PARTNER, lines.size(), 10).orElseThrow();
                assertThat(page.head().seq()).isEqualTo(head);
                lines.addAll(((FeedPage.Lines) page).lines());
            }));
        }
        for (int i = 0; i < 1_000; i++) {
            paper.add(i % 9, AT);
        }
        followings.forEach(Feed.Following::close);
        paper.add(1, AT);

        assertThat(told.values()).allSatisfy(lines -> {
            assertThat(lines).hasSize(1_000);
            assertThat(lines.getLast().json()).isSameAs(paper.lines().get(999).json());
        });
    }

    @Test
    void whatDoesNotFitIsNotInMemory() {
        PaperFeed small = new PaperFeed(1_000);
        for (int i = 0; i < 100; i++) {
            small.add(1, AT);
        }
        assertThat(small.feed().recent(PaperFeed.PARTNER, 0, 10)).isEmpty();
        assertThat(small.feed().recent(PaperFeed.PARTNER, 95, 10)).contains(new FeedPage.Lines(
            small.lines().subList(95, 100), small.feed().head(PaperFeed.PARTNER)));
    }

    @Test
    void theNextOfAnIncidentIsFoundInMemoryOrInTheDatabase() throws IOException {
        PaperFeed stored = new PaperFeed(1_000, true);
        for (int i = 0; i < 100; i++) {
            stored.add(i % 40, AT);
        }
        List<FeedLine> lines = stored.lines();
        UUID subject = lines.get(7).subject();
        for (long after : List.of(0L, 7L, 8L, 47L, 48L, 87L, 88L, 100L)) {
            assertThat(stored.feed().next(PaperFeed.PARTNER, subject, after)).isEqualTo(
                lines.stream().skip(after).filter(line -> line.subject().equals(subject))
                    .findFirst());
        }
    }

    @Test
    void aConsumersPlaceIsKeptAndNeverGoesBack() throws IOException {
        for (int i = 0; i < 10; i++) {
            paper.add(1, AT.plusSeconds(i));
        }
        LogSite site = new LogSite.Embedded(folder.resolve("log.db"));
        try (FeedBook book = FeedBook.beside(site)) {
            Offsets offsets = new Offsets(feed, book, () -> AT.plusSeconds(60));
            assertThat(offsets.commit(PaperFeed.PARTNER, "room", 7).seq()).isEqualTo(7);
            assertThat(offsets.commit(PaperFeed.PARTNER, "room", 3).seq()).isEqualTo(7);
            assertThat(offsets.commit(PaperFeed.PARTNER, "spare", 99).seq()).isEqualTo(10);
        }
        try (FeedBook book = FeedBook.beside(site)) {
            Offsets offsets = new Offsets(feed, book, () -> AT.plusSeconds(70));
            assertThat(offsets.lags()).containsExactly(
                new Lag(new Offset(PaperFeed.PARTNER, "room", 7, AT.plusSeconds(60)), 3,
                    Duration.ofSeconds(63)),
                new Lag(new Offset(PaperFeed.PARTNER, "spare", 10, AT.plusSeconds(60)), 0,
                    Duration.ZERO));
            offsets.forget(PaperFeed.PARTNER, "room");
            assertThat(offsets.lags()).hasSize(1);
        }
    }
}
