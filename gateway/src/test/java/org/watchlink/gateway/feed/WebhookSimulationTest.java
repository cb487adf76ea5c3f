package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Verdict.Throttled;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.store.FeedBook;
import org.watchlink.gateway.store.LogSite;

/// Thousands of events of hundreds of incidents, some refused now and then, some for ever, while
/// the disk fails, the process dies and partners want things again: every event arrives, or is on
/// the list of those that were given up, and what comes of an incident comes in order.
///
/// `-Dwebhooks=100` tries more.
class WebhookSimulationTest {

    private static final int EVENTS = 3_000;
    private static final int INCIDENTS = 300;

    @TempDir
    private Path folder;

    private final List<WebhookFlight> flying = new ArrayList<>();
    private final Set<Long> poison = new HashSet<>();
    private Flaky book;
    private WebhookStage stage;
    private Random chance;
    private int restarts;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("webhooks", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEventArrivesInOrderOrIsGivenUp(long seed) throws IOException {
        play(new PaperBook(), EVENTS, INCIDENTS, seed);
        assertThat(restarts).isGreaterThan(100);
    }

    @Test
    void soItIsWithTables() throws IOException {
        try (FeedBook tables =
            FeedBook.beside(new LogSite.Embedded(folder.resolve("log.db")))) {
            play(tables.webhooks(), EVENTS / 50, INCIDENTS / 50, 1);
        }
    }

    private void play(WebhookBook kept, int events, int incidents, long seed)
        throws IOException {
        book = new Flaky(kept);
        stage = new WebhookStage(book, true, seed);
        chance = stage.chance;
        stage.restart();
        for (int i = 0; i < events; i++) {
            FeedLine line = stage.paper.add(chance.nextInt(incidents), stage.now);
            if (chance.nextInt(100) == 99) {
                poison.add(line.seq());
            }
            live(stage.now.plusSeconds(chance.nextInt(120)));
        }
        for (int more = 0; stage.state().waiting() > 0; more++) {
            assertThat(more).isLessThan(500);
            stage.paper.add(incidents + more, stage.now);
            live(stage.now.plus(Duration.ofHours(6)));
        }

        Set<Long> arrived = new HashSet<>();
        stage.got.forEach(line -> arrived.add(line.seq()));
        Set<Long> missing = new HashSet<>();
        stage.paper.lines().stream().map(FeedLine::seq).filter(seq -> !arrived.contains(seq))
            .forEach(missing::add);
        assertThat(book.failures(WebhookStage.NAME, 0, events).stream().map(Failure::seq))
            .containsExactlyInAnyOrderElementsOf(missing);
        assertThat(missing).isEqualTo(poison);
        stage.inOrder();
        assertThat(stage.got.size()).isLessThan(3 * stage.paper.lines().size());
    }

    /// Until then; what is on its way lands in any order.
    private void live(Instant end) throws IOException {
        while (true) {
            book.broken = chance.nextInt(20) == 0;
            look();
            if (chance.nextInt(20) == 0) {
                die();
            } else if (!flying.isEmpty()) {
                land(flying.remove(chance.nextInt(flying.size())));
            } else if (stage.lane.next().filter(next -> next.isBefore(end)).isEmpty()
                && !book.broken) {
                break;
            }
            stage.lane.next().filter(next -> flying.isEmpty() && next.isAfter(stage.now))
                .filter(next -> next.isBefore(end)).ifPresent(next -> stage.now = next);
        }
        stage.now = end;
        if (stage.state().stopped().isPresent()) {
            want(() -> stage.lane.resume(stage.now));
        }
        if (chance.nextInt(50) == 0) {
            long from = 1 + chance.nextInt(stage.paper.lines().size());
            want(() -> stage.lane.replay(from, from + chance.nextInt(30)));
        }
    }

    private void look() {
        try {
            flying.addAll(stage.lane.due(stage.now));
        } catch (IOException _) {
            assertThat(book.broken).isTrue();
        }
    }

    private void land(WebhookFlight flight) {
        boolean bad = poison.contains(flight.line().seq());
        boolean taken = !bad && chance.nextInt(8) > 0;
        if (taken) {
            stage.got.add(flight.line());
        }
        want(() -> stage.lane.settled(
            flight, taken ? WebhookStage.DELIVERED : trouble(bad), stage.now));
    }

    private Verdict trouble(boolean bad) {
        return switch (bad ? 0 : chance.nextInt(4)) {
            case 0 -> WebhookStage.REFUSED;
            case 1 -> Verdict.TIMED_OUT;
            case 2 -> Verdict.UNREACHABLE;
            default -> new Throttled(Duration.ofSeconds(chance.nextInt(30)));
        };
    }

    /// Some of what was on its way had arrived.
    private void die() throws IOException {
        for (WebhookFlight flight : flying) {
            if (!poison.contains(flight.line().seq()) && chance.nextBoolean()) {
                stage.got.add(flight.line());
            }
        }
        flying.clear();
        book.broken = false;
        stage.restart();
        restarts++;
    }

    private void want(Wish wish) {
        try {
            wish.come();
        } catch (IOException _) {
            assertThat(book.broken).isTrue();
        }
    }

    private static final class Flaky implements WebhookBook {

        private final WebhookBook kept;
        private boolean broken;

        Flaky(WebhookBook kept) {
            this.kept = kept;
        }

        @Override
        public Optional<Served> served(String endpoint) throws IOException {
            return kept.served(endpoint);
        }

        @Override
        public void keep(String endpoint, Change change) throws IOException {
            if (broken) {
                throw new IOException("a disk that fails");
            }
            kept.keep(endpoint, change);
        }

        @Override
        public List<Failure> failures(String endpoint, long after, int most)
            throws IOException {
            return kept.failures(endpoint, after, most);
        }
    }

    private interface Wish {
        void come() throws IOException;
    }
}
