package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A disk that is slow, and one whose flush fails. Real ones are in [WriteErrorTest].
class FailingDiskTest {

    @TempDir
    private Path folder;

    @Test
    void whileACommitIsSlowAppendsAreTaken() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        try (Store store = open(Monitor.NONE, held(disk), 1_000)) {
            List<CompletableFuture<Void>> ends = append(store, 1, 500);

            assertThat(ends).noneMatch(CompletableFuture::isDone);
            assertThat(store.log().head()).isZero();
            assertThat(store.log().recording()).isTrue();

            disk.countDown();
            for (CompletableFuture<Void> end : ends) {
                end.get(10, TimeUnit.SECONDS);
            }
            assertThat(store.log().head()).isEqualTo(500);
        }
    }

    @Test
    void whenTooMuchWaitsAnAppendIsRefusedAtOnceAndItsNumberIsStillTheNext() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        Flush held = held(disk);
        Flush flush = connection -> {
            reached.countDown();
            held.commit(connection);
        };
        try (Store store = open(Monitor.NONE, flush, 10)) {
            store.log().append(Samples.entry(1));
            reached.await();
            long number = 1;
            CompletableFuture<Void> end;
            do {
                end = store.log().append(Samples.entry(++number)).toCompletableFuture();
            } while (!end.isDone());
            int queued = store.log().queued();
            disk.countDown();

            assertThatExceptionOfType(ExecutionException.class).isThrownBy(end::get)
                .withCauseInstanceOf(RejectedExecutionException.class);
            assertThat(number).isEqualTo(12);
            assertThat(queued).isEqualTo(10);
            assertThat(store.log().recording()).isTrue();

            await().until(() -> store.log().queued() == 0);
            store.log().append(Samples.entry(number)).toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
            assertThat(store.log().head()).isEqualTo(number);
        }
    }

    @Test
    void aFailureIsToldOnceAndWhatWaitedIsRecordedWhenTheDiskIsWell() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Monitor monitor = new Monitor() {
            @Override
            public void committed(int writes, Duration took) {
                told.add("committed");
            }

            @Override
            public void failed(Throwable cause) {
                told.add(cause.getMessage());
            }
        };
        Disk disk = new Disk();
        try (Store store = open(monitor, disk, 1_000)) {
            append(store, 1, 1).getFirst().get(10, TimeUnit.SECONDS);
            disk.state = State.REFUSES;
            List<CompletableFuture<Void>> waiting = append(store, 2, 50);
            await().atMost(Duration.ofSeconds(5)).until(() -> !store.log().recording());
            waiting.addAll(append(store, 51, 60));

            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(store.log().head()).isEqualTo(1);
            assertThat(SqlIncidentLogTest.read(store, 0)).hasSize(1);
            await().until(() -> store.log().queued() == 59);

            disk.state = State.WELL;
            for (CompletableFuture<Void> end : waiting) {
                end.get(10, TimeUnit.SECONDS);
            }
            await().until(store.log()::recording);
            assertThat(SqlIncidentLogTest.read(store, 0))
                .isEqualTo(SqlIncidentLogTest.entries(1, 60));
        }
        assertThat(told).containsOnlyOnce("the disk refuses");
        assertSound(60);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES", "FLUSHED_OR_NOT"})
    void nothingIsAcknowledgedThatIsNotThereAndNothingIsThereTwice(State fault)
        throws Exception {
        Disk disk = new Disk();
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        long number = 0;
        try (Store store = open(Monitor.NONE, disk, 10_000)) {
            number = flow(store, number, 100, acknowledged);
            disk.state = fault;
            number = flow(store, number, 100, acknowledged);
            await().until(() -> !store.log().recording());
            assertThat(acknowledged).allMatch(one -> one <= store.log().head());
            number = flow(store, number, 100, acknowledged);
            disk.state = State.WELL;
            await().atMost(Duration.ofSeconds(10)).until(() -> acknowledged.size() == 300);
            assertThat(SqlIncidentLogTest.read(store, 0))
                .isEqualTo(SqlIncidentLogTest.entries(1, 300));
        }
        assertSound(300);
    }

    @Test
    void whatTheDiskNeverTookIsRefusedAtTheEnd() throws Exception {
        Disk disk = new Disk();
        CompletableFuture<Void> never;
        try (Store store = open(Monitor.NONE, disk, 1_000)) {
            append(store, 1, 1).getFirst().get(10, TimeUnit.SECONDS);
            disk.state = State.REFUSES;
            never = append(store, 2, 2).getFirst();
            await().until(() -> !store.log().recording());
        }
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(never::get)
            .withCauseInstanceOf(IOException.class);
        assertSound(1);
    }

    @Test
    void aDiskThatStandsStillForSecondsIsSaid() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        try (Store store = open(Monitor.NONE, held(disk), 1_000)) {
            CompletableFuture<Void> end = append(store, 1, 1).getFirst();
            await().during(Duration.ofSeconds(1)).until(store.log()::recording);
            await().atMost(Duration.ofSeconds(30)).until(() -> !store.log().recording());
            disk.countDown();
            end.get(10, TimeUnit.SECONDS);
            await().until(store.log()::recording);
        }
    }

    @Test
    void whileTheDiskFailsCountingGoesOn() throws Exception {
        Disk disk = new Disk();
        try (Store store = open(Monitor.NONE, disk, 1_000)) {
            assertThat(store.sequences().next("packet")).isZero();
            disk.state = State.REFUSES;
            for (long number = 1; number < 1_000; number++) {
                assertThat(store.sequences().next("packet")).isEqualTo(number);
            }
            append(store, 1, 1);
            await().until(() -> !store.log().recording());
            disk.state = State.WELL;
            await().until(store.log()::recording);
            for (long number = 1_000; number < 2_000; number++) {
                assertThat(store.sequences().next("packet")).isEqualTo(number);
            }
        }
        try (Store store = open(Monitor.NONE, disk, 1_000)) {
            assertThat(store.sequences().next("packet")).isGreaterThanOrEqualTo(2_000);
        }
    }

    private enum State { WELL, REFUSES, FLUSHED_OR_NOT }

    /// A disk that can fail at the flush, from the next one on.
    private static final class Disk implements Flush {

        private volatile State state = State.WELL;

        @Override
        public void commit(Connection connection) throws SQLException {
            switch (state) {
                case WELL -> connection.commit();
                case REFUSES -> throw new SQLException("the disk refuses");
                case FLUSHED_OR_NOT -> {
                    connection.commit();
                    throw new SQLException("input/output error");
                }
            }
        }
    }

    private static long flow(Store store, long after, int count, Set<Long> acknowledged) {
        for (long number = after + 1; number <= after + count; number++) {
            long one = number;
            store.log().append(Samples.entry(one)).thenRun(() -> acknowledged.add(one));
        }
        return after + count;
    }

    private void assertSound(long entries) throws Exception {
        assertThat(LogVerifier.verify(site())).isInstanceOfSatisfying(
            Verdict.Sound.class, sound -> assertThat(sound.entries()).isEqualTo(entries));
    }

    private Store open(Monitor monitor, Flush flush, int capacity)
        throws IOException, SQLException {
        return Store.open(site(), monitor, InstantSource.system(), flush, capacity);
    }

    private LogSite site() throws SQLException {
        return Vendor.SQLITE.log(folder);
    }

    /// A commit that takes until `disk` is let go.
    static Flush held(CountDownLatch disk) {
        return connection -> {
            try {
                disk.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            connection.commit();
        };
    }

    private static List<CompletableFuture<Void>> append(Store store, long from, long to) {
        return SqlIncidentLogTest.entries(from, to).stream()
            .map(entry -> store.log().append(entry).toCompletableFuture())
            .collect(Collectors.toCollection(ArrayList::new));
    }
}
