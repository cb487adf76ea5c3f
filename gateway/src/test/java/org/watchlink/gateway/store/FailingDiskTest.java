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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is slow, and one that fails.
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
    void theFirstFailureIsToldAndNothingIsRecordedAfterIt() throws Exception {
        List<String> told = new ArrayList<>();
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
        FailingOnce disk = new FailingOnce();
        try (Store store = open(monitor, disk, 1_000)) {
            append(store, 1, 1).getFirst().get(10, TimeUnit.SECONDS);
            disk.failsNext = true;
            CompletableFuture<Void> failed = append(store, 2, 2).getFirst();

            assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> failed.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(IOException.class);
            assertThat(store.log().recording()).isFalse();
            assertThat(store.log().head()).isEqualTo(1);
            assertThat(append(store, 3, 50))
                .allMatch(CompletableFuture::isCompletedExceptionally);
        }
        assertThat(told).containsExactly("committed", "no space left on device");
        try (Store store = Store.open(site(), Monitor.NONE, InstantSource.system())) {
            assertThat(store.log().head()).isEqualTo(1);
        }
    }

    @Test
    void afterAFailureCountingGoesOn() throws Exception {
        FailingOnce disk = new FailingOnce();
        try (Store store = open(Monitor.NONE, disk, 1_000)) {
            assertThat(store.sequences().next("packet")).isZero();
            disk.failsNext = true;
            for (long number = 1; number < 1_000; number++) {
                assertThat(store.sequences().next("packet")).isEqualTo(number);
            }
            assertThat(store.log().recording()).isFalse();
        }
    }

    private static final class FailingOnce implements Flush {

        private volatile boolean failsNext;

        @Override
        public void commit(Connection connection) throws SQLException {
            if (failsNext) {
                failsNext = false;
                throw new SQLException("no space left on device");
            }
            connection.commit();
        }
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
            .toList();
    }
}
