package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.Verdict.Sound;

/// A PostgreSQL server that is stopped, paused, slow, or not there when the gateway starts, under
/// 20 alerts a second of five entries each. This machine records all the while; all of it is in the
/// central log within a minute of the server's return.
///
/// `-Doutage.seconds=600` for the full form.
@Execution(ExecutionMode.CONCURRENT)
class OutageTest {

    private static final Duration PAUSE =
        Duration.ofSeconds(Long.getLong("outage.seconds", 9));
    private static final Duration STOP =
        Duration.ofSeconds(Long.getLong("outage.seconds", 2));
    private static final int ENTRIES = 5;
    private static final String SLOW = """
        create function slow() returns trigger language plpgsql as $$ begin
            if current_setting('slow.last', true) is distinct from txid_current()::text then
                perform set_config('slow.last', txid_current()::text, false);
                perform pg_sleep(2);
            end if;
            return null;
        end $$""";

    private final PostgresServer server = PostgresServer.another();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final ScheduledExecutorService alerts =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    @TempDir
    private Path folder;

    private Central site;

    @BeforeEach
    void makeALog() throws Exception {
        site = server.log(folder);
    }

    @AfterEach
    void endAlerts() throws Exception {
        alerts.shutdownNow();
        server.resume();
        server.stop();
    }

    @Test
    void aServerThatIsPaused() throws Exception {
        try (Store store = open()) {
            begin(store);
            await().until(() -> store.central().isEmpty() && store.log().head() > 50);
            server.pause();
            outage(store, PAUSE);
            server.resume();
            assertArrives(store, "paused");
        }
        assertSame();
    }

    @Test
    void aServerThatIsStoppedAndOneThatIsNotThereAtTheStart() throws Exception {
        server.stop();
        try (Store store = open()) {
            begin(store);
            outage(store, STOP);
            server.start();
            assertArrives(store, "not there at the start");
            server.stop();
            outage(store, STOP);
            server.start();
            assertArrives(store, "stopped");
        }
        assertSame();
    }

    @Test
    void aServerThatTakesTwoSecondsForEveryCommit() throws Exception {
        try (Store store = open()) {
            administer(SLOW, "create trigger slow before insert on event"
                + " for each statement execute function slow()");
            begin(store);
            await().until(() -> store.centralWaiting() > 100);
            await().atMost(Duration.ofSeconds(20))
                .until(() -> store.log().head() - store.centralWaiting() > 400);
            assertThat(store.log().recording()).isTrue();
            assertThat(Duration.ofNanos(slowest.get())).isLessThan(Duration.ofSeconds(2));
            alerts.shutdown();
            administer("drop trigger slow on event");
            assertArrives(store, "slow");
        }
        assertSame();
    }

    private void administer(String... statements) throws SQLException {
        try (Connection connection = PostgresServer.administer(site);
            Statement change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }

    private Store open() throws Exception {
        return Store.open(site, Monitor.NONE, InstantSource.system());
    }

    private void begin(Store store) {
        alerts.scheduleAtFixedRate(() -> {
            for (int i = 0; i < ENTRIES; i++) {
                long one = number.incrementAndGet();
                long start = System.nanoTime();
                store.log().append(Samples.entry(one)).thenRun(() -> {
                    acknowledged.set(one);
                    slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
                });
            }
        }, 0, 50, TimeUnit.MILLISECONDS);
    }

    private void outage(Store store, Duration span) {
        long before = acknowledged.get();
        slowest.set(0);
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(5)).until(() -> store.central()
            .map(behind -> behind.notice(ZoneOffset.UTC)).orElse("")
            .contains("Not recording centrally since "));
        await().atMost(span.plusSeconds(5))
            .until(() -> System.nanoTime() - start >= span.toNanos());
        assertThat(store.log().recording()).isTrue();
        long all = span.toSeconds() * 90;
        await().until(() -> acknowledged.get() - before > all && store.centralWaiting() > all);
        assertThat(Duration.ofNanos(slowest.get())).isLessThan(Duration.ofSeconds(2));
    }

    private void assertArrives(Store store, String what) {
        long start = System.nanoTime();
        long waiting = store.centralWaiting();
        await().atMost(Duration.ofSeconds(60)).until(() -> store.central().isEmpty());
        System.out.printf("%s: %,d entries there %.1f s after the return; slowest commit %d ms%n",
            what, waiting, (System.nanoTime() - start) / 1e9, slowest.get() / 1_000_000);
    }

    private void assertSame() throws Exception {
        assertThat(LogVerifier.verify(site)).isEqualTo(LogVerifier.verify(site.local()))
            .isInstanceOfSatisfying(Sound.class, sound ->
                assertThat(sound.entries()).isGreaterThanOrEqualTo(acknowledged.get()));
        assertThat(Tampering.rows(site)).isEqualTo(Tampering.rows(site.local()));
    }
}
