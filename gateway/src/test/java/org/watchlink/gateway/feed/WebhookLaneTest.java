package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Verdict.Delivered;
import org.watchlink.adapters.webhook.Verdict.Failed;
import org.watchlink.adapters.webhook.Verdict.Gone;
import org.watchlink.adapters.webhook.Verdict.Throttled;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.store.FeedBook;
import org.watchlink.gateway.store.LogSite;

/// Time is told, so that days go by in a moment.
class WebhookLaneTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final WebhookEndpoint ENDPOINT = new WebhookEndpoint(
        "herts-hook", PaperFeed.PARTNER, "https://example.org/hook",
        new WebhookSigner(List.of(new Shared(Octets.of(new byte[24])))), 4);
    private static final Verdict DELIVERED = new Delivered();
    private static final Verdict REFUSED = new Failed("refused");

    @TempDir
    private Path folder;

    private final PaperFeed paper = new PaperFeed();
    private final Random chance = new Random(11);
    private final List<FeedLine> got = new ArrayList<>();
    private FeedBook book;
    private WebhookLane lane;
    private Instant now = START;

    @BeforeEach
    void open() throws IOException {
        book = FeedBook.beside(new LogSite.Embedded(folder.resolve("log.db")));
        restart();
    }

    @AfterEach
    void close() throws IOException {
        book.close();
    }

    private void restart() throws IOException {
        lane = new WebhookLane(ENDPOINT, paper.feed(), book, chance);
    }

    /// Posts what is due; whoever `takes` it has it.
    private void step(Predicate<FeedLine> takes, Verdict otherwise) throws IOException {
        for (FeedLine line : lane.due(now)) {
            if (takes.test(line)) {
                got.add(line);
            }
            lane.settled(line.seq(), takes.test(line) ? DELIVERED : otherwise, now);
        }
    }

    /// Goes on until nothing is due before `end`.
    private void until(Instant end, Predicate<FeedLine> takes, Verdict otherwise)
        throws IOException {
        step(takes, otherwise);
        while (lane.next().filter(next -> next.isBefore(end)).isPresent()) {
            Instant next = lane.next().orElseThrow();
            now = next.isAfter(now) ? next : now;
            step(takes, otherwise);
        }
        now = end;
    }

    @Test
    void aReceiverThatIsAwayForADayGetsAllOfItInOrder() throws IOException {
        Instant back = START.plus(Duration.ofHours(25));
        int restarts = 0;
        for (int i = 0; i < 1_000; i++) {
            paper.add(chance.nextInt(150), now);
            boolean away = now.isAfter(START.plus(Duration.ofHours(1))) && now.isBefore(back);
            until(now.plusSeconds(116), _ -> !away, Verdict.UNREACHABLE);
            if (chance.nextInt(25) == 0) {
                crash(away);
                restarts++;
            }
        }
        until(now.plus(Duration.ofHours(30)), _ -> true, REFUSED);

        assertThat(restarts).isGreaterThan(20);
        assertThat(got).extracting(FeedLine::id).contains(
            paper.lines().stream().map(FeedLine::id).toArray(UUID[]::new));
        inOrder();
        assertThat(lane.waiting()).isZero();
        assertThat(book.served(ENDPOINT.name())).isEqualTo(
            new WebhookBook.Served(1_000, List.of(), Optional.empty()));
    }

    /// Some were on their way; whether they arrived nobody knows.
    private void crash(boolean away) throws IOException {
        for (FeedLine line : lane.due(now)) {
            if (!away && chance.nextBoolean()) {
                got.add(line);
            }
        }
        restart();
    }

    private void inOrder() {
        List<FeedLine> first = got.stream().distinct().toList();
        assertThat(first.stream().collect(Collectors.groupingBy(FeedLine::subject)).values())
            .allSatisfy(lines -> assertThat(lines).isSortedAccordingTo(
                (a, b) -> Long.compare(a.seq(), b.seq())));
    }

    @Test
    void behindOneThatFailsItsIncidentWaitsAndAllOthersGoOn() throws IOException {
        FeedLine bad = paper.add(1, now);
        FeedLine later = paper.add(1, now);
        for (int other = 2; other < 1_500; other++) {
            paper.add(other, now);
        }
        until(now.plusSeconds(600), line -> line.subject() != bad.subject(), REFUSED);

        assertThat(got).hasSize(1_498).doesNotContain(bad, later);

        restart();
        until(now.plus(Duration.ofHours(3)), _ -> true, REFUSED);
        assertThat(got).hasSize(1_500).endsWith(bad, later);
    }

    @Test
    void anEventIsTriedTenTimesInThreeDaysAndThenNothingMoreUntilAPersonWants()
        throws IOException {
        paper.add(1, now);
        List<Instant> tries = new ArrayList<>();
        until(now.plus(Duration.ofDays(9)), _ -> {
            tries.add(now);
            return false;
        }, REFUSED);

        assertThat(tries.stream().distinct()).hasSize(10);
        assertThat(Duration.between(tries.getFirst(), tries.getLast()))
            .isBetween(Duration.ofHours(75), Duration.ofHours(84));
        assertThat(lane.stopped()).isPresent();
        restart();
        assertThat(lane.stopped()).isPresent();
        assertThat(lane.due(now)).isEmpty();

        lane.resume(now);
        step(_ -> true, REFUSED);
        assertThat(got).isEqualTo(paper.lines());
    }

    @Test
    void whoeverIsGoneIsLeftAlone() throws IOException {
        paper.add(1, now);
        paper.add(2, now);
        step(_ -> false, new Gone());
        until(now.plus(Duration.ofDays(9)), _ -> true, REFUSED);

        assertThat(got).isEmpty();
        lane.resume(now);
        step(_ -> true, REFUSED);
        assertThat(got).isEqualTo(paper.lines());
    }

    @Test
    void whoeverIsUnderLoadIsLeftInPeaceForAsLongAsTheyAsk() throws IOException {
        paper.add(1, now);
        step(_ -> false, new Throttled(Duration.ofHours(1)));
        paper.add(2, now);
        until(now.plus(Duration.ofMinutes(59)), _ -> true, REFUSED);
        assertThat(got).isEmpty();

        until(now.plus(Duration.ofMinutes(20)), _ -> true, REFUSED);
        assertThat(got).hasSize(2);
    }

    @Test
    void aReceiverThatIsAwayIsTriedOnceAMinuteAndHasAllSoonAfterItIsBack() throws IOException {
        List<FeedLine> tried = new ArrayList<>();
        for (int incident = 0; incident < 600; incident++) {
            paper.add(incident, now);
            until(now.plusSeconds(6), line -> !tried.add(line), Verdict.TIMED_OUT);
        }
        assertThat(lane.away()).isTrue();
        assertThat(tried).hasSizeBetween(60, 130);

        until(now.plusSeconds(90), _ -> true, REFUSED);
        assertThat(got).hasSize(600);
    }

    @Test
    void aRangeIsPostedAgainWithTheSameIds() throws IOException {
        for (int i = 0; i < 30; i++) {
            paper.add(i % 7, now);
        }
        until(now.plusSeconds(60), _ -> true, REFUSED);
        assertThat(lane.replay(11, 20, now)).isEqualTo(10);
        restart();
        until(now.plusSeconds(60), _ -> true, REFUSED);

        assertThat(got.subList(30, 40)).containsExactlyInAnyOrderElementsOf(
            paper.lines().subList(10, 20));
        assertThat(book.served(ENDPOINT.name()).low()).isEqualTo(30);
    }
}
