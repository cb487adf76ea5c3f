package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.feed.WebhookStage.REFUSED;
import static org.watchlink.gateway.feed.WebhookStage.START;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Verdict.Gone;
import org.watchlink.adapters.webhook.Verdict.Throttled;

/// Time is told, so that days go by in a moment.
class WebhookLaneTest {

    private WebhookStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = new WebhookStage(new PaperBook(), true, 11);
        stage.restart();
    }

    @Test
    void aReceiverThatIsAwayForADayGetsAllOfItInOrder() throws IOException {
        Instant back = START.plus(Duration.ofHours(25));
        int restarts = 0;
        for (int i = 0; i < 1_000; i++) {
            stage.paper.add(stage.chance.nextInt(150), stage.now);
            boolean away = stage.now.isAfter(START.plus(Duration.ofHours(1)))
                && stage.now.isBefore(back);
            stage.until(stage.now.plusSeconds(116), _ -> !away, Verdict.UNREACHABLE);
            if (stage.chance.nextInt(25) == 0) {
                crash(away);
                restarts++;
            }
        }
        stage.until(stage.now.plus(Duration.ofHours(30)), _ -> true, REFUSED);
        stage.step(_ -> true, REFUSED);

        assertThat(restarts).isGreaterThan(20);
        assertThat(stage.got).extracting(FeedLine::id).contains(
            stage.paper.lines().stream().map(FeedLine::id).toArray(UUID[]::new));
        stage.inOrder();
        assertThat(stage.state().waiting()).isZero();
        WebhookBook.Served served = stage.book.served(WebhookStage.NAME).orElseThrow();
        assertThat(served.runs()).containsExactly(
            new WebhookBook.Run(0, 1_000, Long.MAX_VALUE, List.of()));
        assertThat(served.stopped()).isEmpty();
    }

    /// Some were on their way; whether they arrived nobody knows.
    private void crash(boolean away) throws IOException {
        for (WebhookFlight flight : stage.lane.due(stage.now)) {
            if (!away && stage.chance.nextBoolean()) {
                stage.got.add(flight.line());
            }
        }
        stage.restart();
    }

    @Test
    void behindOneThatFailsItsIncidentWaitsAndAllOthersGoOn() throws IOException {
        FeedLine bad = stage.paper.add(1, stage.now);
        FeedLine later = stage.paper.add(1, stage.now);
        for (int other = 2; other < 1_500; other++) {
            stage.paper.add(other, stage.now);
        }
        stage.until(
            stage.now.plusSeconds(600), line -> line.subject() != bad.subject(), REFUSED);

        assertThat(stage.got).hasSize(1_498).doesNotContain(bad, later);

        stage.restart();
        stage.until(stage.now.plus(Duration.ofHours(3)), _ -> true, REFUSED);
        assertThat(stage.got).hasSize(1_500).endsWith(bad, later);
    }

    @Test
    void anEventIsTriedTenTimesInThreeDaysAndThenNothingMoreUntilAPersonWants()
        throws IOException {
        stage.paper.add(1, stage.now);
        List<Instant> tries = new ArrayList<>();
        stage.until(stage.now.plus(Duration.ofDays(9)), _ -> {
            tries.add(stage.now);
            return false;
        }, REFUSED);

        assertThat(tries.stream().distinct()).hasSize(10);
        assertThat(Duration.between(tries.getFirst(), tries.getLast()))
            .isBetween(Duration.ofHours(75), Duration.ofHours(84));
        assertThat(stage.state().stopped()).isPresent();
        stage.restart();
        assertThat(stage.state().stopped()).isPresent();
        assertThat(stage.lane.due(stage.now)).isEmpty();

        stage.lane.resume(stage.now);
        stage.step(_ -> true, REFUSED);
        assertThat(stage.got).isEqualTo(stage.paper.lines());
    }

    @Test
    void whoeverIsGoneIsLeftAlone() throws IOException {
        stage.paper.add(1, stage.now);
        stage.paper.add(2, stage.now);
        stage.step(_ -> false, new Gone());
        stage.until(stage.now.plus(Duration.ofDays(9)), _ -> true, REFUSED);

        assertThat(stage.got).isEmpty();
        stage.lane.resume(stage.now);
        stage.step(_ -> true, REFUSED);
        assertThat(stage.got).isEqualTo(stage.paper.lines());
    }

    @Test
    void whoeverIsUnderLoadIsLeftInPeaceForAsLongAsTheyAsk() throws IOException {
        stage.paper.add(1, stage.now);
        stage.step(_ -> false, new Throttled(Duration.ofHours(1)));
        stage.paper.add(2, stage.now);
        stage.until(stage.now.plus(Duration.ofMinutes(59)), _ -> true, REFUSED);
        assertThat(stage.got).isEmpty();

        stage.until(stage.now.plus(Duration.ofMinutes(20)), _ -> true, REFUSED);
        assertThat(stage.got).hasSize(2);
    }

    @Test
    void aReceiverThatIsAwayIsTriedOnceAMinuteAndHasAllSoonAfterItIsBack() throws IOException {
        List<FeedLine> tried = new ArrayList<>();
        for (int incident = 0; incident < 600; incident++) {
            stage.paper.add(incident, stage.now);
            stage.until(stage.now.plusSeconds(6), line -> !tried.add(line), Verdict.TIMED_OUT);
        }
        assertThat(stage.state().away()).isTrue();
        assertThat(tried).hasSizeBetween(60, 65);

        stage.restart();
        assertThat(stage.state().away()).isTrue();
        stage.until(stage.now.plusSeconds(90), _ -> true, REFUSED);
        assertThat(stage.got).hasSize(600);
    }

    @Test
    void whatFailedBeforeHasNoMoreThanHalfOfThePlaces() throws IOException {
        for (int incident = 0; incident < 8; incident++) {
            stage.paper.add(incident, stage.now);
        }
        stage.until(stage.now.plusSeconds(3), _ -> false, REFUSED);
        stage.now = stage.now.plusSeconds(60);
        for (int incident = 8; incident < 16; incident++) {
            stage.paper.add(incident, stage.now);
        }
        assertThat(stage.lane.due(stage.now)).extracting(flight -> flight.line().seq())
            .containsExactly(1L, 2L, 9L, 10L);
    }

    @Test
    void aRangeIsPostedAgainWithTheSameIds() throws IOException {
        for (int i = 0; i < 30; i++) {
            stage.paper.add(i % 7, stage.now);
        }
        stage.until(stage.now.plusSeconds(60), _ -> true, REFUSED);
        assertThat(stage.lane.replay(11, 20)).contains(10L);
        stage.restart();
        stage.until(stage.now.plusSeconds(60), _ -> true, REFUSED);

        stage.step(_ -> true, REFUSED);
        assertThat(stage.got.subList(30, 40)).containsExactlyInAnyOrderElementsOf(
            stage.paper.lines().subList(10, 20));
        assertThat(stage.book.served(WebhookStage.NAME).orElseThrow().runs()).hasSize(1);
    }
}
