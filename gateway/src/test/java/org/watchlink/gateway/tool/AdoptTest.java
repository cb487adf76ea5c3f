package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.LogVerifier;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.Verdict.Sound;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.DeskChanged;

/// Two logs that are joined at the command line.
class AdoptTest {

    @TempDir
    private Path folder;

    private Path configuration;

    @BeforeEach
    void configure() throws Exception {
        Path demonstration = Path.of("../config").toAbsolutePath();
        String yaml = Files.readString(demonstration.resolve("gateway.yaml"));
        for (String place : List.of("registers", "map")) {
            yaml = yaml.replace(
                place + ": " + place, place + ": " + demonstration.resolve(place));
        }
        configuration = Files.writeString(folder.resolve("gateway.yaml"), yaml
            .replace("data: data ", "data: " + folder.resolve("data") + " ")
            .replace("accounts.csv", demonstration.resolve("accounts.csv").toString())
            .replace("file:camera", "file:" + demonstration.resolve("camera")));
    }

    @Test
    void takesTheOtherLogOverOnceAndSaysHowMuch() throws Exception {
        Path own = folder.resolve("own.db");
        write(folder.resolve("data/watchlink.db"), "Desk 1", 3);
        write(own, "Desk 2", 2);

        assertThat(adopt(own).out()).matches(
            "log [0-9a-f]{16}: 2 entries adopted, 0 were there already\n");
        assertThat(adopt(own).out()).matches(
            "log [0-9a-f]{16}: 0 entries adopted, 2 were there already\n");
        assertThat(LogVerifier.verify(
            new LogSite.Embedded(folder.resolve("data/watchlink.db"))))
            .isInstanceOfSatisfying(Sound.class, sound ->
                assertThat(sound.entries()).isEqualTo(5));
    }

    @Test
    void beginsNoThirdLogWhileTheCentralOneIsAway() throws Exception {
        Files.writeString(folder.resolve("log.password"), "none");
        Files.writeString(configuration, """

            log:
              {url: "jdbc:postgresql://127.0.0.1:1/nowhere", user: w, password: "file:log.password"}
            """, StandardOpenOption.APPEND);
        Path own = folder.resolve("own.db");
        write(own, "Desk 2", 2);

        assertThat(adopt(own).code()).isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Run adopt(Path own) {
        return Run.of("adopt", "--by", "E. Example", configuration.toString(), own.toString());
    }

    private static void write(Path file, String desk, int entries) throws Exception {
        try (Store store = Store.open(
            new LogSite.Embedded(file), Monitor.NONE, InstantSource.system())) {
            for (int number = 1; number <= entries; number++) {
                store.log().append(new Entry(
                    number, Instant.parse("2026-03-01T22:14:07Z"),
                    new DeskChanged(new Operator("A. Example", desk), true)))
                    .toCompletableFuture().join();
            }
        }
    }
}
