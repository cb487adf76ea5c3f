package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.Adoption.Result;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Sound;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.EntryAdopted;

/// A machine with an empty disk that starts while the central log's server is away, and what a
/// person does with the two logs that there are then.
class OwnLogTest {

    private static final Operator PERSON = new Operator("E. Example", "adopt");
    private static final long BEFORE = 100;
    private static final long OWN = 60;

    private static PostgresServer server;

    @TempDir
    private Path before;

    @TempDir
    private Path folder;

    private Central old;
    private Central site;

    @BeforeAll
    static void startAServer() {
        server = PostgresServer.another();
    }

    @AfterAll
    static void stopTheServer() throws Exception {
        server.stop();
    }

    @BeforeEach
    void makeALog() throws Exception {
        old = server.log(before);
        site = new Central(folder.resolve("incidents.db"), old.url(), old.login());
    }

    @AfterEach
    void startTheServer() throws Exception {
        server.start();
    }

    @Test
    void itRecordsInALogOfItsOwnAndSaysSoUntilTheEmptyDatabaseIsSeen() throws Exception {
        server.stop();
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, OWN));
            assertThat(notice(store)).startsWith(
                "OWN LOG BEGUN, central log not seen. Not recording centrally since ");
            server.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> store.central().isEmpty());
        }
        assertThat(Twins.verify(site, Evidence.beside(site.local())).sound()).isTrue();
        assertThat(LogVerifier.verify(site)).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.entries()).isEqualTo(OWN));
        server.stop();
        try (Store store = open(site)) {
            assertThat(notice(store)).startsWith("Not recording centrally since ");
        }
    }

    @Test
    void whereTheDatabaseHoldsAnOlderLogAPersonJoinsTheTwo() throws Exception {
        try (Store store = open(old)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, BEFORE));
        }
        beginOwnLog();
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> open(site))
            .satisfies(e -> assertThat(e.verdict()).isEqualTo(new Damaged(1, Kind.DIFFERENT)));
        Twins twins = Twins.verify(site, Evidence.beside(site.local()));
        assertThat(twins.local()).containsInstanceOf(Sound.class);
        assertThat(twins.difference()).contains(new Damaged(1, Kind.DIFFERENT));

        Embedded own = moveAside();
        Files.copy(KeyRing.file(old), KeyRing.file(site));
        Sound whole = (Sound) LogVerifier.verify(own);
        String name = whole.head().substring(0, 16);
        assertThat(adopt(own)).isEqualTo(new Result(name, OWN, 0));
        assertThat(adopt(own)).isEqualTo(new Result(name, 0, OWN));

        assertThat(Twins.verify(site, Evidence.beside(site.local())).sound()).isTrue();
        try (Store store = open(site)) {
            assertThat(store.log().head()).isEqualTo(BEFORE + OWN);
            assertThat(SqlIncidentLogTest.read(store, 0).subList(0, (int) BEFORE))
                .isEqualTo(SqlIncidentLogTest.entries(1, BEFORE));
            assertThat(chain(store)).isEqualTo(new Head(OWN, whole.head()));
        }
    }

    @Test
    void aLogThatIsTheSameOrDamagedIsNotAdopted() throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 5));
        }
        Embedded copy = moveAside();
        Files.copy(copy.beside(".pub"), KeyRing.file(site));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> adopt(copy))
            .withMessageContaining("there is nothing to adopt");
        Tampering.change(copy, "update event set at = at + 1 where number = 3");
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> adopt(copy));
    }

    private void beginOwnLog() throws Exception {
        server.stop();
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 30).stream()
                .map(OwnLogTest::later).toList());
        }
        try (Store store = open(site)) {
            assertThat(notice(store)).startsWith("OWN LOG BEGUN");
            server.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> notice(store).endsWith(
                "it holds another log than this machine; `watchlink adopt` joins them"));
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(31, OWN).stream()
                .map(OwnLogTest::later).toList());
            assertThat(store.log().recording()).isTrue();
        }
    }

    /// The same numbers, at another time.
    private static Entry later(Entry entry) {
        return new Entry(
            entry.number(), entry.at().plus(1, ChronoUnit.DAYS), entry.occurrence());
    }

    private Result adopt(Embedded own) throws Exception {
        try (Store store = open(site)) {
            return new Adoption(store.log(), PERSON, InstantSource.system()).take(own);
        }
    }

    private Embedded moveAside() throws IOException {
        Path aside = Files.createDirectory(folder.resolve("own"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.move(file, aside.resolve(file.getFileName()));
            }
        }
        return new Embedded(aside.resolve("incidents.db"));
    }

    /// The other log's chain, shown from the entries that were adopted.
    private static Head chain(Store store) {
        Walk walk = new Walk(Head.NONE);
        List<EntryAdopted> adopted = SqlIncidentLogTest.read(store, BEFORE).stream()
            .map(entry -> (EntryAdopted) entry.occurrence()).toList();
        adopted.forEach(one -> walk.step(
            one.number(), ChronoUnit.MICROS.between(Instant.EPOCH, one.at()),
            one.kind(), one.body().getBytes(StandardCharsets.UTF_8),
            one.hash()));
        return walk.head();
    }

    private static String notice(Store store) {
        return store.central().map(behind -> behind.notice(ZoneOffset.UTC)).orElse("");
    }

    private static Store open(LogSite site) throws IOException, SQLException {
        return Store.open(site, Monitor.NONE, InstantSource.system());
    }
}
