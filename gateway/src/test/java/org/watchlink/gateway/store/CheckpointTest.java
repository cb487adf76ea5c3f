package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.Verdict.Sound;

/// When a log is signed, by which key, and where that is kept.
class CheckpointTest {

    private static final Instant START = Instant.parse("2026-03-01T21:14:07.123456Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @TempDir
    private Path folder;

    private LogSite site;

    @BeforeEach
    void makeALog() throws Exception {
        site = Vendor.SQLITE.log(folder);
    }

    @Test
    void isMadeEveryHourAndAtTheEnd() throws Exception {
        try (Store store = open()) {
            append(store, 1, 10);
            after(Duration.ofMinutes(59));
            append(store, 11, 30);
            assertThat(numbers()).isEmpty();

            after(Duration.ofMinutes(1));
            await().until(() -> numbers().equals(List.of(30L)));
            append(store, 31, 39);
            after(Duration.ofMinutes(59));
            append(store, 40, 40);
            assertThat(numbers()).containsExactly(30L);

            after(Duration.ofMinutes(1));
            await().until(() -> numbers().equals(List.of(30L, 40L)));
            append(store, 41, 50);
        }
        assertThat(numbers()).containsExactly(30L, 40L, 50L);
        List<Checkpoint> checkpoints = CheckpointFile.beside(site);
        assertThat(checkpoints).extracting(Checkpoint::at).containsExactly(
            Instant.parse("2026-03-01T22:14:07Z"), Instant.parse("2026-03-01T23:14:07Z"),
            Instant.parse("2026-03-01T23:14:07Z"));
        assertThat(Evidence.of(site)).isEqualTo(Evidence.beside(site));
        assertThat(LogVerifier.verify(site)).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(50));
    }

    @Test
    void isNotMadeWhereNothingWasAdded() throws Exception {
        open().close();
        try (Store store = open()) {
            append(store, 1, 3);
        }
        open().close();

        assertThat(numbers()).containsExactly(3L);
    }

    @Test
    void isMadeAtOnceWhenTheClockWasSetBackByMoreThanAnHour() throws Exception {
        try (Store store = open()) {
            after(Duration.ofDays(-3650));
            append(store, 1, 1);
            await().until(() -> numbers().equals(List.of(1L)));
        }
    }

    @Test
    void isMadeAtOnceForALogThatNeverWasSigned() throws Exception {
        try (Store store = open()) {
            append(store, 1, 3);
        }
        Tampering.change(site, "delete from checkpoint");
        Files.delete(CheckpointFile.file(site));

        try (Store store = open()) {
            await().until(() -> numbers().equals(List.of(3L)));
            assertThat(store.log().recording()).isTrue();
        }
    }

    @Test
    void aLineThatTheFileLacksOrHoldsInPartIsWrittenAgain() throws Exception {
        try (Store store = open()) {
            append(store, 1, 3);
        }
        String whole = Files.readString(CheckpointFile.file(site));
        for (String rest : List.of("", whole.substring(0, 100), whole)) {
            Files.writeString(CheckpointFile.file(site), rest);

            open().close();

            assertThat(Files.readString(CheckpointFile.file(site))).isEqualTo(whole);
        }
        Files.writeString(
            CheckpointFile.file(site), "checkpoint 000", StandardOpenOption.APPEND);
        try (Store store = open()) {
            append(store, 4, 4);
        }
        assertThat(Files.readString(CheckpointFile.file(site))).startsWith(whole);
        assertThat(numbers()).containsExactly(3L, 4L);
    }

    @Test
    void aLineThatIsNoneIsNamed() throws Exception {
        try (Store store = open()) {
            append(store, 1, 3);
        }
        Files.writeString(CheckpointFile.file(site), "#\n", StandardOpenOption.APPEND);

        assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
            .withMessageEndingWith("incidents.db.checkpoints: line 2 is no checkpoint");
    }

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerCanReadIt() throws Exception {
        open().close();
        String key = Files.readString(SigningKey.file(site));
        open().close();

        assertThat(Files.readString(SigningKey.file(site))).isEqualTo(key)
            .contains("PRIVATE KEY");
        assertThat(Files.readString(KeyRing.file(site))).doesNotContain("PRIVATE");
        assertThat(PosixFilePermissions.toString(
            Files.getPosixFilePermissions(SigningKey.file(site)))).isEqualTo("rw-------");
    }

    @Test
    void aKeyThatIsMovedAwayIsReplacedAndWhatItSignedStaysSigned() throws Exception {
        for (long number = 1; number <= 3; number++) {
            try (Store store = open()) {
                append(store, number, number);
            }
            Files.move(SigningKey.file(site), folder.resolve("old" + number));
        }
        open().close();

        assertThat(KeyRing.read(KeyRing.file(site)).keys()).hasSize(4);
        assertThat(CheckpointFile.beside(site)).extracting(Checkpoint::key)
            .doesNotHaveDuplicates().hasSize(3);
        assertThat(LogVerifier.verify(site)).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.signed()).isEqualTo(3));
    }

    @Test
    void aKeyThatIsNoneOrNotWholeIsRefused() throws Exception {
        open().close();
        String key = Files.readString(SigningKey.file(site));
        Files.delete(SigningKey.file(site));
        open().close();
        String other = Files.readString(SigningKey.file(site));
        String half = "-----BEGIN PUBLIC";

        for (String wrong : List.of(
            "", "key", key.substring(0, key.indexOf(half)), key.substring(key.indexOf(half)),
            key.substring(0, key.indexOf(half)) + other.substring(other.indexOf(half)))) {
            Files.writeString(SigningKey.file(site), wrong);
            assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
                .withMessageContaining(SigningKey.file(site).toString());
        }
    }

    private Store open() throws IOException, SQLException {
        return Store.open(site, Monitor.NONE, now::get);
    }

    private void after(Duration span) {
        now.updateAndGet(before -> before.plus(span));
    }

    private List<Long> numbers() throws IOException {
        return CheckpointFile.beside(site).stream().map(Checkpoint::number).toList();
    }

    private static void append(Store store, long from, long to) {
        SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(from, to));
    }
}
