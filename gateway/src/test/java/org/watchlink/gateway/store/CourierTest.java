package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Sound;

/// A log on this machine and its copy in PostgreSQL, and how each makes up for what the other
/// lacks.
class CourierTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Central site;

    @BeforeEach
    void makeALog() throws Exception {
        site = PostgresServer.running().log(folder);
    }

    @Test
    void whatIsDurableHereIsBroughtThereInOrderWithItsCheckpointsAndCounters() throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 2_500));
            store.sequences().next("packet");
            await().until(() -> store.centralWaiting() == 0);
            assertThat(store.central()).isEmpty();
        }
        assertComplete(2_500);
        assertThat(LogVerifier.verify(site)).isEqualTo(LogVerifier.verify(site.local()));
    }

    @Test
    void aLogInAFileIsBroughtToAnEmptyDatabase() throws Exception {
        try (Store store = open(site.local())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 5_000));
        }
        open(site).close();

        assertComplete(5_000);
    }

    @Test
    void aNewMachineTakesOverWhatTheCentralLogHas() throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 5_000));
            store.sequences().next("packet");
        }
        Central anew = new Central(elsewhere.resolve("incidents.db"), site.url(), site.login());
        Files.copy(KeyRing.file(site), KeyRing.file(anew));
        try (Store store = open(anew)) {
            assertThat(SqlIncidentLogTest.read(store, 0))
                .isEqualTo(SqlIncidentLogTest.entries(1, 5_000));
            assertThat(store.sequences().next("packet"))
                .isGreaterThan(SqlSequences.BLOCK);
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(5_001, 5_001));
        }
        site = anew;
        assertComplete(5_001);
    }

    @Test
    void aDiskThatWasRestoredTakesOverTheRest() throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 50));
        }
        copy(folder, elsewhere);
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(51, 80));
        }
        site = new Central(elsewhere.resolve("incidents.db"), site.url(), site.login());
        try (Store store = open(site)) {
            assertThat(store.log().head()).isEqualTo(80);
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(81, 90));
        }
        assertComplete(90);
    }

    @Test
    void aCentralLogThatWasRestoredIsGivenTheRest() throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 100));
        }
        Tampering.change(site, "delete from event where number > 60", "delete from checkpoint");
        assertThat(LogVerifier.verify(site)).isEqualTo(new Damaged(61, Kind.CUT));

        open(site).close();

        assertComplete(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "17 | CHANGED   | update event set body = '{}' where number = 17",
        "50 | MISSING   | delete from event where number = 50",
    })
    void theGatewayDoesNotStartOnADamagedCentralLog(long number, Kind kind, String statement)
        throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 100));
        }
        Tampering.change(site, statement);

        assertRefused(new Damaged(number, kind));
    }

    @Test
    void theGatewayDoesNotStartWhereTheLogsAreNotTheSame() throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 100));
        }
        Tampering.change(site, "update event set at = at + 1 where number = 60",
            "delete from checkpoint");
        Tampering.sealAnew(site, 60);

        assertRefused(new Damaged(60, Kind.DIFFERENT));
    }

    @Test
    void whereTheyDifferWhileItRunsTheCourierStopsForGoodAndThisMachineRecords()
        throws Exception {
        try (Store store = open(site)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 100));
            await().until(() -> store.centralWaiting() == 0);
            Tampering.change(site, "update event set body = '{}' where number = 70");
            PostgresServer.disconnect(site);
            await().until(() -> notice(store).contains("DAMAGED: entry 70 is not what was"));

            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 200));
            assertThat(store.log().recording()).isTrue();
            assertThat(notice(store)).startsWith("Not recording centrally since ")
                .contains("100 entries behind");
        }
        assertThat(LogVerifier.verify(site.local())).isInstanceOf(Sound.class);
    }

    @Test
    void aConnectionThatIsLostIsMadeAgain() throws Exception {
        try (Store store = open(site)) {
            for (int time = 0; time < 5; time++) {
                SqlIncidentLogTest.append(
                    store, SqlIncidentLogTest.entries(time * 500 + 1, time * 500 + 500));
                PostgresServer.disconnect(site);
            }
            await().atMost(Duration.ofSeconds(20))
                .until(() -> store.centralWaiting() == 0 && store.central().isEmpty());
        }
        assertComplete(2_500);
    }

    private static String notice(Store store) {
        return store.central().map(behind -> behind.notice(ZoneOffset.UTC)).orElse("");
    }

    private void assertComplete(long entries) throws Exception {
        for (LogSite one : List.of(site, site.local())) {
            assertThat(LogVerifier.verify(one)).isInstanceOfSatisfying(Sound.class, sound -> {
                assertThat(sound.entries()).isEqualTo(entries);
                assertThat(sound.anchored()).isTrue();
                assertThat(sound.signed()).isEqualTo(entries);
            });
        }
        assertThat(Tampering.rows(site)).isEqualTo(Tampering.rows(site.local()));
    }

    private void assertRefused(Verdict verdict) {
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> open(site))
            .satisfies(e -> assertThat(e.verdict()).isEqualTo(verdict));
    }

    private static Store open(LogSite site) throws IOException, SQLException {
        return Store.open(site, Monitor.NONE, InstantSource.system());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
