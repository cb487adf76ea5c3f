package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.feed.Consumers.Lag;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.Offsets.Limit;

/// What the desks are told of consumers that are behind, also where the database is slow or away.
class LagWatchTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Offset ROOM = new Offset("herts", "room", 7, AT);

    private final AtomicInteger looks = new AtomicInteger();
    private final Semaphore slow = new Semaphore(0);
    private volatile Instant now = AT;
    private volatile boolean away;
    private volatile List<Lag> lags = List.of();

    private final LagWatch watch = new LagWatch(
        new Book(), Map.of("herts", new Limit(3, Duration.ofMinutes(2))), () -> now,
        ZoneOffset.UTC);

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void whoIsTooFarBehindIsTold() {
        lags = List.of(
            new Lag(ROOM, 4, Duration.ofSeconds(90)),
            new Lag(new Offset("herts", "spare", 9, AT), 2, Duration.ofMinutes(2)),
            new Lag(new Offset("gone", "room", 1, AT), 99, Duration.ofDays(1)));
        look();

        assertThat(watch.lags()).hasSize(2);
        assertThat(watch.notices(List.of()))
            .containsExactly("Police feed, herts: 4 waiting since 09:58. Phone");
        lags = List.of(new Lag(ROOM, 1, Duration.ofSeconds(121)));
        look();
        now = now.plusSeconds(5);
        assertThat(watch.notices(List.of()))
            .containsExactly("Police feed, herts: 1 waiting since 09:57. Phone");
        lags = List.of(new Lag(ROOM, 3, Duration.ofSeconds(120)));
        look();
        assertThat(watch.notices(List.of())).isEmpty();
    }

    @Test
    void webhooksThatAreOffOrAwayAreTold() {
        assertThat(watch.notices(List.of(
            state("one", 3, true, Optional.of("the receiver wants no more")),
            state("two", 2, true, Optional.empty()),
            state("three", 1, false, Optional.empty())))).containsExactly(
                "Police feed, webhook one is off: the receiver wants no more. 3 waiting. Phone",
                "Police feed, webhook two does not answer. 2 waiting. Phone");
    }

    private static Webhooks.State state(
        String name, long waiting, boolean away, Optional<String> stopped) {
        return new Webhooks.State(name, "herts", waiting, Optional.empty(), away, stopped, 0);
    }

    @Test
    void aSlowDatabaseHoldsUpNobodyAndIsAskedOnce() {
        for (int i = 0; i < 100; i++) {
            watch.look();
        }
        await().until(() -> looks.get() == 1);
        now = now.plusSeconds(16);

        assertThat(watch.notices(List.of())).containsExactly(
            "Police feed: how far behind the police are has not been seen since 10:00");
        assertThat(watch.age()).isEqualTo(Duration.ofSeconds(16));
        slow.release();
        await().until(() -> {
            watch.look();
            slow.release();
            return watch.age().isZero();
        });
        assertThat(watch.notices(List.of())).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsToldWithWhatWasSeenLast() {
        lags = List.of(new Lag(ROOM, 4, Duration.ZERO));
        look();
        away = true;
        now = now.plusSeconds(16);
        int before = looks.get();
        await().until(() -> {
            watch.look();
            slow.release();
            return looks.get() > before + 1;
        });

        assertThat(watch.notices(List.of())).containsExactly(
            "Police feed: how far behind the police are has not been seen since 10:00",
            "Police feed, herts: 4 waiting since 10:00. Phone");
        away = false;
        look();
        assertThat(watch.notices(List.of())).hasSize(1);
    }

    /// Looks until what is there now is seen.
    private void look() {
        now = now.plusMillis(1);
        await().until(() -> {
            watch.look();
            slow.release();
            return watch.age().isZero();
        });
    }

    private final class Book implements Consumers {

        @Override
        public Offset commit(String partner, String consumer, long seq) {
            throw new AssertionError("only looked at");
        }

        @Override
        public List<Lag> lags() throws IOException {
            looks.incrementAndGet();
            slow.acquireUninterruptibly();
            if (away) {
                throw new IOException("no database");
            }
            return lags;
        }

        @Override
        public void forget(String partner, String consumer) {
            throw new AssertionError("only looked at");
        }
    }
}
