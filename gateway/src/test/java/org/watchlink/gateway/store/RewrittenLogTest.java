package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Rewritten;
import org.watchlink.gateway.store.Verdict.Sound;

/// A log of 100 entries, signed at 40, 80 and 100, and what somebody who rewrites it with all that
/// lies beside it could do; the checkpoints and the key are kept elsewhere.
class RewrittenLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T22:14:07Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private LogSite site;

    @BeforeEach
    void writeALog() throws Exception {
        site = Vendor.SQLITE.log(folder);
        for (long last : List.of(40L, 80L, 100L)) {
            try (Store store = Store.open(site, Monitor.NONE, () -> NOW)) {
                SqlIncidentLogTest.append(
                    store, SqlIncidentLogTest.entries(store.log().head() + 1, last));
            }
        }
        Evidence.of(site).write(checkpoints(), key());
    }

    @Test
    void aSoundLogIsWhatWasSigned() throws Exception {
        assertThat(verify()).isEqualTo(verifyByItself()).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(100));
    }

    @Test
    void aLogThatWentOnSinceIsWhatWasSigned() throws Exception {
        try (Store store = Store.open(site, Monitor.NONE, () -> NOW)) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(101, 120));

            assertThat(verify()).isInstanceOfSatisfying(
                Sound.class, sound -> assertThat(sound.signed()).isEqualTo(100));
        }
        assertThat(verify()).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(120));
    }

    @Test
    void anEndThatIsRolledBackWithTheHeadFile() throws Exception {
        Tampering.change(site, "delete from event where number > 90");
        anchor();

        assertThat(verifyByItself()).isEqualTo(new Damaged(91, Kind.CUT));
        assertRefused(new Damaged(91, Kind.CUT));

        Tampering.change(site, "delete from checkpoint where number > 90");
        keepLines(2);
        assertThat(verifyByItself()).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(80));
        assertThat(verify()).isEqualTo(new Damaged(91, Kind.CUT));
    }

    @Test
    void aLogThatIsWrittenAnewWithTheHeadFile() throws Exception {
        rewrite(60);

        assertThat(verifyByItself()).isEqualTo(new Rewritten(40, 80));
        assertThat(verify().sentence()).isEqualTo("DAMAGED: entry 80 is not the one that was "
            + "signed; the log was written anew after entry 40");
        assertRefused(new Rewritten(40, 80));

        Tampering.change(site, "delete from checkpoint where number > 40");
        keepLines(1);
        assertThat(verifyByItself()).isInstanceOf(Sound.class);
        assertThat(verify()).isEqualTo(new Rewritten(40, 80));
    }

    @Test
    void aLogThatIsWrittenAnewAndSignedAgainByTheSameKey() throws Exception {
        rewrite(60);
        signAgain(SigningKey.open(site));

        assertThat(verifyByItself()).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(100));
        assertThat(verify()).isEqualTo(new Rewritten(40, 80));
    }

    @Test
    void aLogThatIsWrittenAnewAndSignedAgainByAnotherKey() throws Exception {
        rewrite(60);
        Files.delete(SigningKey.file(site));
        Files.delete(KeyRing.file(site));
        SigningKey other = SigningKey.open(site);
        signAgain(other);

        assertThat(verifyByItself()).isInstanceOf(Sound.class);
        assertThat(LogVerifier.verify(site, Evidence.beside(site).believing(key())))
            .isEqualTo(new Damaged(80, Kind.STRANGE));
    }

    @Test
    void aCheckpointThatIsForged() throws Exception {
        Checkpoint real = CheckpointFile.beside(site).getLast();
        for (Checkpoint forged : List.of(
            new Checkpoint(100, real.hash(), real.at().plusSeconds(1), real.key(),
                real.signature()),
            new Checkpoint(99, real.hash(), real.at(), real.key(), real.signature()),
            new Checkpoint(101, real.hash(), real.at(), real.key(), real.signature()),
            new Checkpoint(100, "0".repeat(64), real.at(), real.key(), real.signature()),
            new Checkpoint(100, real.hash(), real.at(), real.key(),
                "A".repeat(86) + "=="))) {
            assertThat(LogVerifier.verify(site, Evidence.beside(site).and(List.of(forged))))
                .isEqualTo(new Damaged(forged.number(), Kind.FORGED));
        }
        Checkpoint strange = new Checkpoint(
            100, real.hash(), real.at(), "0123456789abcdef", real.signature());
        assertThat(LogVerifier.verify(site, Evidence.beside(site).and(List.of(strange))))
            .isEqualTo(new Damaged(100, Kind.STRANGE));
    }

    @Test
    void aCheckpointInTheDatabaseThatIsForged() throws Exception {
        Tampering.change(site, "update checkpoint set at = at + 1 where number = 80");

        assertThat(verifyByItself()).isEqualTo(new Damaged(80, Kind.FORGED));
        assertRefused(new Damaged(80, Kind.FORGED));
    }

    @Test
    void aKeyThatIsNotTheLogs() throws Exception {
        LogSite other = new LogSite.Embedded(elsewhere.resolve("other"));
        SigningKey.open(other);

        assertThat(LogVerifier.verify(
            site, Evidence.beside(site).believing(KeyRing.file(other))))
            .isEqualTo(new Damaged(40, Kind.STRANGE));
    }

    @Test
    void withoutAKeyItSaysThatNoSignatureWasChecked() throws Exception {
        Files.delete(KeyRing.file(site));

        assertThat(verifyByItself().sentence()).endsWith("; no signature was checked");
        assertThat(verify()).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(100));
    }

    @Test
    void aLogThatLostItsOldKeysStartsStill() throws Exception {
        Files.delete(SigningKey.file(site));
        Files.delete(KeyRing.file(site));
        for (int start = 0; start < 2; start++) {
            Store.open(site, Monitor.NONE, () -> NOW).close();
        }

        assertThat(verifyByItself()).isEqualTo(new Damaged(40, Kind.STRANGE));
        assertThat(verify()).isInstanceOf(Sound.class);
    }

    private Verdict verify() throws Exception {
        return LogVerifier.verify(
            site, Evidence.beside(site).andCheckpoints(checkpoints()).believing(key()));
    }

    private Verdict verifyByItself() throws Exception {
        return LogVerifier.verify(site);
    }

    private void assertRefused(Verdict verdict) {
        assertThatExceptionOfType(DamagedLogException.class)
            .isThrownBy(() -> Store.open(site, Monitor.NONE, () -> NOW))
            .satisfies(e -> assertThat(e.verdict()).isEqualTo(verdict));
    }

    private void rewrite(long from) throws Exception {
        Tampering.change(site, "update event set at = at + 1 where number = " + from);
        Tampering.sealAnew(site, from);
        anchor();
    }

    /// Puts the last entry that is there into the head file.
    private void anchor() throws Exception {
        try (Head.Keeper keeper = new Head.Keeper(site)) {
            keeper.keep(head(Long.MAX_VALUE));
        }
    }

    private Head head(long most) throws Exception {
        List<String> rows = Tampering.rows(site);
        try (Connection connection = Tampering.administer(site)) {
            return LogVerifier.headAt(connection, Math.min(most, rows.size()));
        }
    }

    private void keepLines(int count) throws Exception {
        Path file = CheckpointFile.file(site);
        Files.write(file, Files.readAllLines(file).subList(0, count));
    }

    /// Signs what now stands at 80 and 100, instead of what stood there.
    private void signAgain(SigningKey key) throws Exception {
        keepLines(1);
        Tampering.change(site, "delete from checkpoint where number > 40");
        if (!KeyRing.read(KeyRing.file(site)).knows(CheckpointFile.beside(site).getFirst())) {
            keepLines(0);
            Tampering.change(site, "delete from checkpoint");
        }
        List<Checkpoint> anew = List.of(
            key.sign(head(80), NOW), key.sign(head(100), NOW));
        new CheckpointFile(site, anew).close();
        try (Connection connection = Tampering.administer(site)) {
            for (Checkpoint checkpoint : anew) {
                CheckpointTable.add(connection, checkpoint);
            }
        }
    }

    private Path checkpoints() {
        return elsewhere.resolve("checkpoints");
    }

    private Path key() {
        return elsewhere.resolve("key.pub");
    }
}
