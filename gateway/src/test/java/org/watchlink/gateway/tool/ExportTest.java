package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
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
                new Operator("A. Example", "Desk " + number), true)))
                .toCompletableFuture().join();
        }
    }
}
