package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.DeskChanged;

class ExportTest {

    private static final Pattern LINE = Pattern.compile("\\{\"at\":\"([^\"]+)\",\"body\":(.+),"
        + "\"hash\":\"([0-9a-f]{64})\",\"number\":(\\d+),\"type\":\"(\\w+)\"}");

    @TempDir
    private Path folder;

    private Path file;
    private Path checkpoints;
    private Path key;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("watchlink.db");
        checkpoints = folder.resolve("kept.checkpoints");
        key = folder.resolve("kept.pub");
        append(1);
        append(2);
    }

    @Test
    void whatIsExportedShowsThatALogWasReplaced() throws Exception {
        assertThat(export()).isEqualTo(new Run(0, "2 checkpoints\n", ""));
        assertThat(checkpoints).hasSameTextualContentAs(
            folder.resolve("watchlink.db.checkpoints"));
        assertThat(key).hasSameTextualContentAs(folder.resolve("watchlink.db.pub"));
        assertThat(verify().out()).startsWith("ok, 2 entries").endsWith("signed up to entry 2\n");

        for (String ending : new String[] {"", ".head", ".checkpoints", ".key", ".pub"}) {
            Files.delete(folder.resolve("watchlink.db" + ending));
        }
        append(1);

        assertThat(Run.of("verify", file.toString()).code()).isZero();
        assertThat(verify()).isEqualTo(
            new Run(1, "DAMAGED: entry 1 has a checkpoint by a key that is not known\n", ""));
    }

    @Test
    void noFileIsWrittenOver() throws Exception {
        Files.writeString(checkpoints, "kept\n");

        assertThat(export()).isEqualTo(
            new Run(2, "", "export: " + checkpoints + " is there already\n"));
        assertThat(checkpoints).hasContent("kept");
    }

    @Test
    void aLogThatIsNotThereIsSaid() {
        file = folder.resolve("elsewhere.db");

        assertThat(export()).isEqualTo(new Run(2, "", "export: " + file + " does not exist\n"));
    }

    @Test
    void whatIsNoCheckpointOrKeyIsSaid() throws Exception {
        Files.writeString(checkpoints, "#\n");
        Files.writeString(key, "#\n");

        assertThat(verify()).isEqualTo(new Run(
            2, "", "verify: " + checkpoints + ": line 1 is no checkpoint\n"));
        Files.writeString(checkpoints, "");
        assertThat(verify()).isEqualTo(new Run(2, "", "verify: " + key + ": no public key\n"));
    }

    /// Each line is sealed by a hash that is computed here without anything of ours.
    @Test
    void everyEntryIsExportedAsItWasSealed() throws Exception {
        Path entries = folder.resolve("kept.jsonl");

        assertThat(Run.of("export", file.toString(), "--entries", entries.toString()))
            .isEqualTo(new Run(0, "2 entries\n", ""));
        assertThat(export()).isEqualTo(new Run(0, "2 checkpoints\n", ""));

        byte[] last = new byte[32];
        for (String line : Files.readAllLines(entries)) {
            Matcher parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            Instant at = Instant.parse(parts.group(1));
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            try (DataOutputStream octets = new DataOutputStream(sealed)) {
                octets.write(last);
                octets.writeLong(Long.parseLong(parts.group(4)));
                octets.writeLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
                octets.write((parts.group(5) + "\0" + parts.group(2)).getBytes("UTF-8"));
            }
            last = MessageDigest.getInstance("SHA-256").digest(sealed.toByteArray());
            assertThat(HexFormat.of().formatHex(last)).isEqualTo(parts.group(3));
        }
        assertThat(Files.readString(checkpoints)).contains(HexFormat.of().formatHex(last));
        assertThat(Files.readString(entries)).contains("Zoë ☎ \\u0000");
    }

    @Test
    void whatIsToBeExportedIsSaid() {
        assertThat(Run.of("export", file.toString()).code()).isEqualTo(2);
        assertThat(Run.of(
            "export", file.toString(), "--checkpoints", checkpoints.toString()).code())
            .isEqualTo(2);
    }

    private Run export() {
        return Run.of("export", file.toString(), "--checkpoints", checkpoints.toString(),
            "--key", key.toString());
    }

    private Run verify() {
        return Run.of("verify", file.toString(), "--checkpoints", checkpoints.toString(),
            "--key", key.toString());
    }

    private void append(long number) throws Exception {
        try (Store store = Store.open(
            new LogSite.Embedded(file), Monitor.NONE, InstantSource.system())) {
            store.log().append(new Entry(number, Instant.EPOCH, new DeskChanged(
                new Operator("Zoë ☎ \0", "Desk " + number), true)))
                .toCompletableFuture().join();
        }
    }
}
