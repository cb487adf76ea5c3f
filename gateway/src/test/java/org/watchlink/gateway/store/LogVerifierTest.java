package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Sound;

/// A log of 100 entries, and what somebody who has all rights could do to it.
@ParameterizedClass
@EnumSource(Vendor.class)
class LogVerifierTest {

    private static final int ENTRIES = 100;

    @Parameter
    private Vendor vendor;

    @TempDir
    private Path folder;

    private LogSite site;

    @BeforeEach
    void writeALog() throws Exception {
        site = vendor.log(folder);
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, ENTRIES));
        }
    }

    @Test
    void aSoundLog() throws Exception {
        Verdict verdict = LogVerifier.verify(site);

        String head = Head.read(site).orElseThrow().hash();
        assertThat(verdict).isEqualTo(new Sound(ENTRIES, head, true, ENTRIES));
        assertThat(verdict.sentence()).isEqualTo(
            "ok, 100 entries, head hash " + head + "; signed up to entry 100");
        assertThat(Json.text(verdict)).isEqualTo(
            "{\"anchored\":true,\"entries\":100,\"head\":\"" + head
                + "\",\"signed\":100,\"verdict\":\"sound\"}");
    }

    @Test
    void aLogThatIsBeingWritten() throws Exception {
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            for (long number = ENTRIES + 1; number <= ENTRIES + 20; number++) {
                SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(number, number));
                long entries = number;

                await().until(() ->
                    LogVerifier.verify(site) instanceof Sound sound && sound.entries() == entries);
            }
        }
    }

    @Test
    void withoutAHeadFileACheckpointShowsACut() throws Exception {
        Files.delete(Head.file(site));
        change("delete from event where number > 90");

        assertDamaged(91, Kind.CUT);
    }

    @Test
    void withoutAHeadFileAndCheckpointsItSaysThatACutWouldNotShow() throws Exception {
        Files.delete(Head.file(site));
        Files.delete(CheckpointFile.file(site));
        change("delete from event where number > 90", "delete from checkpoint");

        assertThat(LogVerifier.verify(site).sentence())
            .startsWith("ok, 90 entries").contains("a cut at the end would not show")
            .endsWith("no signature was checked");
    }

    @Test
    void aStartWritesTheHeadFileThatIsMissing() throws Exception {
        Files.delete(Head.file(site));

        Store.open(site, Monitor.NONE, InstantSource.system()).close();

        assertThat(LogVerifier.verify(site)).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.anchored()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", value = {
        "17  | CHANGED | update event set at = at + 1 where number = 17",
        "1   | CHANGED | update event set type = 'AlertTaken' where number = 1",
        "60  | CHANGED | update event set body = replace(body, '14', '15') where number = 60",
        "100 | CHANGED | update event set body = ' ' || body where number = 100",
        "33  | CHANGED | update event set hash = upper(hash) where number = 33",
        "40  | MISSING | update event set number = 1000 where number = 40",
        "1   | MISSING | delete from event where number = 1",
        "50  | MISSING | delete from event where number = 50",
        "20  | MISSING | delete from event where number between 20 and 29",
        "100 | CUT     | delete from event where number = 100",
        "51  | CUT     | delete from event where number > 50",
        "1   | CUT     | delete from event",
        "1   | UNREADABLE | drop table event",
        "101 | CHANGED | insert into event select 101, at, type, body, hash from event limit 1"
    })
    void whatSqlCanDo(long number, Kind kind, String statement) throws Exception {
        change(statement);

        assertDamaged(number, kind);
    }

    @Test
    void twoEntriesThatChangePlaces() throws Exception {
        change("update event set number = number + 1000 where number in (30, 31)",
            "update event set number = 1061 - number where number > 1000");

        assertDamaged(30, Kind.CHANGED);
    }

    @Test
    void anEntryThatIsTakenOutAndTheGapClosed() throws Exception {
        change("delete from event where number = 30",
            "update event set number = number + 1000 where number > 30",
            "update event set number = number - 1001 where number > 1000");

        assertDamaged(30, Kind.CHANGED);
    }

    @Test
    void aLogThatIsWrittenAnewFromAnEntryOn() throws Exception {
        change("update event set at = at + 1 where number = 70");
        Tampering.sealAnew(site, 70);

        assertDamaged(ENTRIES, Kind.REPLACED);
    }

    private void assertDamaged(long number, Kind kind) throws Exception {
        Verdict verdict = LogVerifier.verify(site);

        assertThat(verdict).isEqualTo(new Damaged(number, kind));
        assertThat(verdict.sentence()).startsWith("DAMAGED: entry " + number + " ");
    }

    private void change(String... statements) throws SQLException {
        Tampering.change(site, statements);
    }
}
