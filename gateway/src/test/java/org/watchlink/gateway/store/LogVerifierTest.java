package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Sound;

/// A log of 100 entries, and what somebody who has the file could do to it.
class LogVerifierTest {

    private static final int ENTRIES = 100;

    @TempDir
    private static Path origin;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void writeALog() throws Exception {
        try (Store store = Store.open(origin.resolve("incidents.db"), Monitor.NONE)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, ENTRIES));
        }
    }

    @BeforeEach
    void copyTheLog() throws IOException {
        file = folder.resolve("incidents.db");
        Tampering.copy(origin.resolve("incidents.db"), file);
    }

    @Test
    void aSoundLog() throws Exception {
        Verdict verdict = LogVerifier.verify(file);

        String head = Head.read(file).orElseThrow().hash();
        assertThat(verdict).isEqualTo(new Sound(ENTRIES, head, true));
        assertThat(verdict.sentence()).isEqualTo("ok, 100 entries, head hash " + head);
        assertThat(Json.text(verdict)).isEqualTo(
            "{\"anchored\":true,\"entries\":100,\"head\":\"" + head + "\",\"verdict\":\"sound\"}");
    }

    @Test
    void aLogThatIsBeingWritten() throws Exception {
        try (Store store = Store.open(file, Monitor.NONE)) {
            for (long number = ENTRIES + 1; number <= ENTRIES + 20; number++) {
                SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(number, number));
                long entries = number;

                assertThat(LogVerifier.verify(file)).isInstanceOfSatisfying(
                    Sound.class, sound -> assertThat(sound.entries()).isEqualTo(entries));
            }
        }
    }

    @Test
    void withoutAHeadFileItSaysThatACutWouldNotShow() throws Exception {
        Files.delete(Head.file(file));
        change("delete from event where number > 90");

        assertThat(LogVerifier.verify(file).sentence())
            .startsWith("ok, 90 entries").contains("a cut at the end would not show");
    }

    @Test
    void aStartWritesTheHeadFileThatIsMissing() throws Exception {
        Files.delete(Head.file(file));

        Store.open(file, Monitor.NONE).close();

        assertThat(LogVerifier.verify(file)).isInstanceOfSatisfying(
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
        Tampering.sealAnew(file, 70);

        assertDamaged(ENTRIES, Kind.REPLACED);
    }

    @Test
    void anOlderCopyInItsPlace() throws Exception {
        try (Store store = Store.open(file, Monitor.NONE)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 110));
        }
        Files.copy(
            origin.resolve("incidents.db"), file, StandardCopyOption.REPLACE_EXISTING);

        assertDamaged(101, Kind.CUT);
    }

    @Test
    void aWriteAheadLogThatIsThrownAway() throws Exception {
        Path taken = folder.resolve("taken.db");
        try (Store store = Store.open(file, Monitor.NONE)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 105));
            Tampering.copy(file, taken);
        }
        file = taken;

        assertDamaged(101, Kind.CUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 4_095, 4_096, 20_000, 40_960, 100_000})
    void aFileThatIsCutOff(int length) throws Exception {
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, length));

        assertThat(LogVerifier.verify(file)).isInstanceOf(Damaged.class);
    }

    /// What is not in use can be changed without harm; what is read, never without notice.
    @Test
    void anOctetOfTheFile() throws Exception {
        byte[] octets = Files.readAllBytes(file);
        List<String> before = Tampering.rows(file);
        Random random = new Random(16);
        int noticed = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = octets.clone();
            damaged[random.nextInt(octets.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            if (LogVerifier.verify(file) instanceof Damaged) {
                noticed++;
            } else {
                assertThat(Tampering.rows(file)).isEqualTo(before);
            }
        }
        assertThat(noticed).isGreaterThan(300);
    }

    @Test
    void whatIsNoLog() throws Exception {
        Files.writeString(file, "This is not a database, and long enough to be read as one. ");

        assertDamaged(1, Kind.UNREADABLE);
        assertThatExceptionOfType(NoSuchFileException.class)
            .isThrownBy(() -> LogVerifier.verify(folder.resolve("elsewhere.db")));
    }

    private void assertDamaged(long number, Kind kind) throws IOException {
        Verdict verdict = LogVerifier.verify(file);

        assertThat(verdict).isEqualTo(new Damaged(number, kind));
        assertThat(verdict.sentence()).startsWith("DAMAGED: entry " + number + " ");
    }

    private void change(String... statements) throws SQLException {
        Tampering.change(file, statements);
    }
}
