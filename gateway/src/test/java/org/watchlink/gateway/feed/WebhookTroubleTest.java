package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.feed.WebhookStage.REFUSED;
import static org.watchlink.gateway.feed.WebhookStage.START;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.feed.WebhookBook.Failure;

/// What becomes of a feed when a receiver, or the control room, has trouble.
class WebhookTroubleTest {

    private static final Predicate<FeedLine> ALL = _ -> true;

    private WebhookStage stage = stage(true);

    private static WebhookStage stage(boolean served) {
        try {
            return new WebhookStage(new PaperBook(), served, 7);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void incidentsThatAreRefusedWithAllThatFollowsThemHoldUpNoOthers() throws IOException {
        stage.restart();
        for (int i = 0; i < 10_000; i++) {
            stage.paper.add(i % 100, stage.now);
        }
        Set<UUID> bad = subjects(90);
        stage.until(
            stage.now.plusSeconds(600), line -> !bad.contains(line.subject()), REFUSED);
        assertThat(stage.got).hasSize(1_000);
        assertThat(stage.state().waiting()).isEqualTo(9_000);

        stage.restart();
        stage.until(stage.now.plus(Duration.ofHours(9)), ALL, REFUSED);
        assertThat(stage.got).hasSize(10_000);
        stage.inOrder();
    }

    @Test
    void whoeverRefusesTooMuchIsTriedOnceAMinuteAndGetsNothingNew() throws IOException {
        stage.restart();
        for (int i = 0; i < WebhookPlaces.MOST + 50; i++) {
            stage.paper.add(i, stage.now);
        }
        List<FeedLine> tried = new ArrayList<>();
        stage.until(stage.now.plus(Duration.ofHours(1)), line -> !tried.add(line), REFUSED);
        assertThat(tried.stream().distinct()).hasSize(WebhookPlaces.MOST);
        assertThat(tried).hasSizeBetween(1_055, 1_065);
        assertThat(stage.state().away()).isTrue();

        stage.step(ALL, REFUSED);
        assertThat(stage.state().away()).isFalse();
        stage.until(stage.now.plusSeconds(1), ALL, REFUSED);
        assertThat(stage.got).contains(stage.paper.lines().getLast());
    }

    @Test
    void oneEventThatIsRefusedForThreeDaysIsGivenUpWhileOthersArrive() throws IOException {
        stage.restart();
        FeedLine bad = stage.paper.add(1, stage.now);
        FeedLine later = stage.paper.add(1, stage.now);
        for (int hour = 0; hour < 84; hour++) {
            stage.paper.add(100 + hour, stage.now);
            stage.until(
                stage.now.plus(Duration.ofHours(1)), line -> !line.equals(bad), REFUSED);
        }
        assertThat(stage.got).hasSize(85).contains(later).doesNotContain(bad);
        assertThat(stage.state().stopped()).isEmpty();
        assertThat(stage.state().failures()).isEqualTo(1);
        assertThat(stage.book.failures(WebhookStage.NAME, 0, 9)).singleElement()
            .satisfies(failure -> assertThat(List.of(
                failure.seq(), failure.id(), failure.attempts(), failure.why()))
                .isEqualTo(List.of(1L, bad.id(), 10, "refused")));

        assertThat(stage.lane.replay(1, 1)).contains(1L);
        stage.restart();
        stage.step(ALL, REFUSED);
        assertThat(stage.got).endsWith(bad);
        assertThat(stage.state().failures()).isZero();
        assertThat(stage.book.failures(WebhookStage.NAME, 0, 9)).isEmpty();
    }

    @Test
    void nobodyIsToldForEverOfWhatSomebodyHasSeen() throws IOException {
        stage = stage(false);
        stage.restart();
        stage.paper.add(1, stage.now, 20_000);
        stage.until(stage.now.plusSeconds(1), ALL, REFUSED);
        assertThat(stage.state().failures()).isEqualTo(1);

        stage.lane.seen();
        stage.restart();
        assertThat(stage.state().failures()).isZero();
        assertThat(stage.book.failures(WebhookStage.NAME, 0, 9)).isEmpty();
    }

    @Test
    void aNewEndpointBeginsWithWhatIsKept() throws IOException {
        hourly(20);
        stage.paper.cut(8);
        stage.restart();
        stage.until(stage.now.plusSeconds(60), ALL, REFUSED);
        assertThat(stage.state().stopped()).isEmpty();
        assertThat(stage.got).isEqualTo(stage.paper.lines().subList(7, 20));
    }

    @Test
    void anEndpointThatFellBehindWhatIsKeptStopsAndSaysSo() throws IOException {
        stage.restart();
        stage.restart();
        hourly(20);
        stage.paper.cut(8);
        stage.step(ALL, REFUSED);
        assertThat(stage.state().stopped()).contains("events up to 7 are kept no longer");
        assertThat(stage.state().since()).contains(START.plus(Duration.ofHours(7)));
        assertThat(stage.got).isEmpty();

        stage.lane.resume(stage.now);
        stage.until(stage.now.plusSeconds(60), ALL, REFUSED);
        assertThat(stage.got).hasSize(13);
    }

    @Test
    void anIncidentOfWhichSomethingIsKeptNoLongerStopsTheEndpoint() throws IOException {
        stage.restart();
        for (int i = 0; i < 4; i++) {
            stage.paper.add(1, stage.now);
        }
        stage.step(_ -> false, REFUSED);
        stage.paper.cut(3);
        stage.now = stage.now.plusSeconds(60);
        stage.step(ALL, REFUSED);
        assertThat(stage.state().stopped()).contains("events up to 2 are kept no longer");
        stage.lane.resume(stage.now);
        stage.until(stage.now.plusSeconds(60), ALL, REFUSED);
        assertThat(stage.got).isEqualTo(stage.paper.lines().subList(2, 4));
        assertThat(stage.state().waiting()).isZero();
    }

    @Test
    void whatIsTooLargeIsPostedThinOrNotAtAll() throws IOException {
        stage.restart();
        FeedLine large = stage.paper.add(1, stage.now, 20_000);
        WebhookFlight flight = stage.lane.due(stage.now).getFirst();
        assertThat(flight.body()).isEqualTo(Buffer.buffer(
            "{\"dataref\":\"/feed/v1/events/1/data\",\"sequence\":\"00000000000000000001\"}"));

        stage = stage(false);
        stage.restart();
        stage.paper.add(1, stage.now, 20_000);
        stage.paper.add(1, stage.now, 19_900);
        stage.until(stage.now.plusSeconds(1), ALL, REFUSED);
        assertThat(stage.got).isEqualTo(stage.paper.lines().subList(1, 2));
        assertThat(stage.book.failures(WebhookStage.NAME, 0, 9)).containsExactly(
            new Failure(1, large.id(), 0, START, "larger than 20000 octets"));
    }

    @Test
    void theDesksSeeForHowLongSomethingHasBeenOnItsWay() throws IOException {
        stage.restart();
        hourly(3);
        WebhookFlight flight = stage.lane.due(stage.now).getFirst();
        assertThat(stage.state().since()).contains(START);
        WebhookNotices notices = new WebhookNotices(
            Map.of(PaperFeed.PARTNER, new Offsets.Limit(100, Duration.ofHours(4))),
            () -> START.plus(Duration.ofHours(4)), ZoneOffset.UTC);
        assertThat(notices.of(List.of(stage.state()))).isEmpty();
        WebhookNotices later = new WebhookNotices(
            notices.limits(), () -> START.plus(Duration.ofHours(15)), ZoneOffset.UTC);
        assertThat(later.of(List.of(stage.state()))).containsExactly(
            "Police feed, webhook herts-hook: 3 waiting since 22.11. 10:00. Phone");
        assertThat(new WebhookNotices(notices.limits(), () -> START.plus(Duration.ofHours(5)),
            ZoneOffset.UTC).of(List.of(
                new Webhooks.State("a", "x", 2, Optional.of(START), true, Optional.empty(), 3))))
            .containsExactly(
                "Police feed, webhook a does not answer. 2 waiting since 10:00. Phone",
                "Police feed, webhook a: 3 given up. Phone");
        stage.lane.settled(flight, WebhookStage.DELIVERED, stage.now);
        assertThat(stage.state().since()).contains(START.plus(Duration.ofHours(1)));
    }

    @Test
    void whatCannotBeReadIsNotTheEndOfWhatIsDueBesideIt() throws IOException {
        stage.restart();
        hourly(100);
        stage.until(stage.now.plusSeconds(60), ALL, REFUSED);
        stage.lane.replay(1, 5);
        FeedLine next = stage.paper.add(7, stage.now);
        stage.paper.damage();

        assertThat(stage.lane.due(stage.now)).extracting(WebhookFlight::line)
            .containsExactly(next);
    }

    private void hourly(int many) {
        for (int i = 0; i < many; i++) {
            stage.paper.add(i, START.plus(Duration.ofHours(i)));
        }
    }

    private Set<UUID> subjects(int many) {
        return stage.paper.lines().stream().limit(many).map(FeedLine::subject)
            .collect(Collectors.toSet());
    }
}
