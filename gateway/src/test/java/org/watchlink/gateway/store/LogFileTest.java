package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Sound;

/// A log of 100 entries in a file, and what somebody who has the file could do to it.
class LogFileTest {

    private static final int ENTRIES = 100;

    @TempDir
    private Path folder;

    private Path file;
    private LogSite site;

    @BeforeEach
    void writeALog() throws Exception {
        site = Vendor.SQLITE.log(folder);
        file = site.file();
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, ENTRIES));
        }
    }

    @Test
    void anOlderCopyInItsPlace() throws Exception {
        Path older = Files.copy(file, folder.resolve("older.db"));
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 110));
        }
        Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);

        assertDamaged(101, Kind.CUT);
    }

    @Test
    void aWriteAheadLogThatIsThrownAway() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 105));
            site = Tampering.copy(site, taken);
        }

        assertDamaged(101, Kind.CUT);
    }

    /// What was being written when the power went, and was not acknowledged.
    @Test
    void aWriteAheadLogThatIsTorn() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        byte[] writeAhead;
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            Tampering.copy(site, taken);
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 105));
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(106, 110));
            Files.copy(file, taken.resolve("incidents.db"), StandardCopyOption.REPLACE_EXISTING);
            writeAhead = Files.readAllBytes(site.beside("-wal"));
        }
        LogSite torn = new Embedded(taken.resolve("incidents.db"));
        byte[] whole = Files.readAllBytes(torn.file());
        String head = Files.readString(Head.file(torn));
        long last = ENTRIES;
        for (int length = 0; length <= writeAhead.length; length += 1_031) {
            Files.write(torn.file(), whole);
            Files.writeString(Head.file(torn), head);
            Files.deleteIfExists(CheckpointFile.file(torn));
            Files.deleteIfExists(torn.beside("-shm"));
            Files.write(torn.beside("-wal"), Arrays.copyOf(writeAhead, length));

            try (Store store = Store.open(torn, Monitor.NONE, InstantSource.system())) {
                long there = store.log().head();
                assertThat(there).isBetween(last, 110L);
                assertThat(SqlIncidentLogTest.read(store, 0))
                    .isEqualTo(SqlIncidentLogTest.entries(1, there));
                SqlIncidentLogTest.append(
                    store, SqlIncidentLogTest.entries(there + 1, there + 1));
                last = there;
            }
            assertThat(LogVerifier.verify(torn)).isInstanceOf(Sound.class);
        }
        assertThat(last).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 4_095, 4_096, 20_000, 40_960, 100_000})
    void aFileThatIsCutOff(int length) throws Exception {
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, length));

        assertThat(LogVerifier.verify(site)).isInstanceOf(Damaged.class);
    }

    /// What is not in use can be changed without harm; what is read, never without notice.
    @Test
    void anOctetOfTheFile() throws Exception {
        byte[] octets = Files.readAllBytes(file);
        List<String> before = Tampering.rows(site);
        Random random = new Random(16);
        int noticed = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = octets.clone();
            damaged[random.nextInt(octets.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            if (LogVerifier.verify(site) instanceof Damaged) {
                noticed++;
            } else {
                assertThat(Tampering.rows(site)).isEqualTo(before);
            }
        }
        assertThat(noticed).isGreaterThan(300);
    }

    @Test
    void whatIsNoLog() throws Exception {
        Files.writeString(file, "This is not a database, and long enough to be read as one. ");

        assertDamaged(1, Kind.UNREADABLE);
        assertThatExceptionOfType(NoSuchFileException.class)
            .isThrownBy(() -> LogVerifier.verify(
                new Embedded(folder.resolve("elsewhere.db"))));
    }

    private void assertDamaged(long number, Kind kind) throws Exception {
        assertThat(LogVerifier.verify(site)).isEqualTo(new Damaged(number, kind));
    }
}
