package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence;

class SqlIncidentLogTest {

    @TempDir
    private Path folder;

    private LogSite site;

    @BeforeEach
    void makeALog() throws Exception {
        site = Vendor.SQLITE.log(folder.resolve("data"));
    }

    @Test
    void anEmptyLogHasNoHead() throws Exception {
        try (Store store = open()) {
            assertThat(store.log().head()).isZero();
            assertThat(read(store, 0)).isEmpty();
            assertThat(store.log().recording()).isTrue();
        }
    }

    @Test
    void givesBackEveryKindOfEntryAfterARestart() throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (Occurrence occurrence : Samples.occurrences()) {
            long number = entries.size() + 1;
            entries.add(new Entry(number, Samples.AT.plusSeconds(number), occurrence));
        }
        try (Store store = open()) {
            append(store, entries);

            assertThat(store.log().head()).isEqualTo(entries.size());
            assertThat(read(store, 0)).isEqualTo(entries);
        }
        try (Store store = open()) {
            assertThat(store.log().head()).isEqualTo(entries.size());
            assertThat(read(store, 0)).isEqualTo(entries);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 1_001, 2_499, 2_500})
    void replaysWhatComesAfterANumber(long after) throws Exception {
        try (Store store = open()) {
            append(store, entries(1, 2_500));

            assertThat(read(store, after)).isEqualTo(entries(after + 1, 2_500));
        }
    }

    @Test
    void endsEveryAppendInOrderOnTheLogsThreadAndOnlyWhenItIsDurable() throws Exception {
        List<Long> ended = new ArrayList<>();
        CountDownLatch disk = new CountDownLatch(1);
        Flush held = FailingDiskTest.held(disk);
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system(), held, 10_000)) {
            List<CompletableFuture<Void>> ends = new ArrayList<>();
            for (Entry entry : entries(1, 3_000)) {
                ends.add(store.log().append(entry).toCompletableFuture().thenRun(() -> {
                    assertThat(store.log().head()).isGreaterThanOrEqualTo(entry.number());
                    assertThat(Thread.currentThread().getName()).isEqualTo("log");
                    ended.add(entry.number());
                }));
            }
            disk.countDown();
            all(ends).join();
        }
        assertThat(ended).isSorted().hasSize(3_000);
    }

    @Test
    void goesOnWithTheNextNumberAfterARestart() throws Exception {
        try (Store store = open()) {
            append(store, entries(1, 3));
        }
        try (Store store = open()) {
            append(store, entries(4, 6));

            assertThat(read(store, 0)).isEqualTo(entries(1, 6));
        }
        assertThat(LogVerifier.verify(site)).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void whatIsAppendedAgainIsThereOnce() throws Exception {
        try (Store store = open()) {
            append(store, entries(1, 3));
            append(store, entries(2, 5));
            append(store, entries(5, 5));

            assertThat(store.log().head()).isEqualTo(5);
        }
        try (Store store = open()) {
            append(store, entries(4, 6));

            assertThat(read(store, 0)).isEqualTo(entries(1, 6));
        }
    }

    @Test
    void whatIsAppendedAgainBeforeItIsDurableEndsWhenItIs() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        try (Store store =
            Store.open(
                site, Monitor.NONE, InstantSource.system(), FailingDiskTest.held(disk), 10_000)) {
            List<CompletableFuture<Void>> ends = new ArrayList<>();
            for (int time = 0; time < 3; time++) {
                entries(1, 3).stream().map(entry -> store.log().append(entry))
                    .forEach(end -> ends.add(end.toCompletableFuture()));
                ends.add(store.log().append(Samples.entry(1)).toCompletableFuture());
            }
            assertThat(ends).noneMatch(CompletableFuture::isDone);

            disk.countDown();
            all(ends).join();
            assertThat(read(store, 0)).isEqualTo(entries(1, 3));
        }
    }

    @Test
    void anotherEntryUnderANumberThatIsTakenIsRefused() throws Exception {
        try (Store store = open()) {
            append(store, entries(1, 3));
            Entry second = Samples.entry(2);

            for (Entry other : List.of(
                new Entry(2, second.at().plusNanos(1_000), second.occurrence()),
                new Entry(2, second.at(), Samples.raised(3)),
                new Entry(2, second.at(), Samples.occurrences().getLast()))) {
                assertThat(store.log().append(other)).failsWithin(Duration.ofSeconds(10))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(IllegalArgumentException.class)
                    .withMessageContaining("entry 2 is in the log, and is another");
            }
            append(store, entries(4, 4));
            assertThat(store.log().recording()).isTrue();
            assertThat(read(store, 0)).isEqualTo(entries(1, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesANumberThatIsNotTheNext(long number) throws Exception {
        try (Store store = open()) {
            append(store, entries(1, 1));

            assertThatIllegalArgumentException().isThrownBy(
                () -> store.log().append(new Entry(number, Samples.AT, Samples.raised(1))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update event set body = '{}' where number = 1", "update event set hash = 'x'",
        "delete from event where number = 2", "delete from event"
    })
    void theDatabaseItselfRefusesToChangeOrRemove(String statement) throws Exception {
        try (Store store = open()) {
            append(store, entries(1, 2));
        }
        try (Connection other = Tampering.administer(site);
            Statement attempt = other.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> attempt.execute(statement))
                .withMessageContaining("append-only");
        }
    }

    @Test
    void readersCannotWrite() throws Exception {
        open().close();
        try (Database database = Database.open(site.local())) {
            assertThatExceptionOfType(Exception.class).isThrownBy(() -> database.readers()
                .useHandle(handle -> handle.execute("insert into counter values ('a', 1)")));
        }
    }

    @Test
    void anAppendAfterTheEndIsRefused() throws Exception {
        Store store = open();
        store.close();

        assertThat(store.log().append(Samples.entry(1)).toCompletableFuture())
            .isCompletedExceptionally();
    }

    private Store open() throws IOException, SQLException {
        return Store.open(site, Monitor.NONE, InstantSource.system());
    }

    static List<Entry> entries(long from, long to) {
        List<Entry> entries = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            entries.add(Samples.entry(number));
        }
        return entries;
    }

    static void append(Store store, List<Entry> entries) {
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        entries.forEach(entry -> ends.add(store.log().append(entry).toCompletableFuture()));
        all(ends).join();
    }

    static List<Entry> read(Store store, long after) {
        List<Entry> read = new ArrayList<>();
        store.log().replay(after, read::add);
        return read;
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> ends) {
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
    }
}
