package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What counts as a change: whatever makes a file another one, however it came about.
class RegisterWatchTest {

    @TempDir
    private Path folder;

    private final List<RegisterSet> told = new ArrayList<>();
    private Registers registers;
    private Path files;
    private RegisterWatch watch;

    @BeforeEach
    void load() throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("config"));
        registers = Configuration.load(
            copy.resolve("gateway.yaml"), BrokenConfigurationTest.ENVIRONMENT).registers();
        registers.listen(told::add);
        files = copy.resolve("registers");
        watch = new RegisterWatch(files, registers);
    }

    @Test
    void nothingIsReadAgainWhereNothingChanged() {
        rests();
        assertThat(told).isEmpty();
    }

    @Test
    void aFileIsReadWhenItHasRested() throws Exception {
        Path radios = files.resolve("radios.csv");
        Files.writeString(radios, Files.readString(radios) + "dmr:11002,ShopWatch 2,N1,Door\n");
        watch.look();
        assertThat(told).isEmpty();
        rests();
        assertThat(told).hasSize(1);
        assertThat(registers.subscribers()).hasSize(5);
    }

    @Test
    void aFileThatIsOlderThanTheOneBeforeIsAnotherOne() throws Exception {
        Path radios = files.resolve("radios.csv");
        Files.setLastModifiedTime(radios, FileTime.from(
            Files.getLastModifiedTime(radios).toInstant().minus(Duration.ofDays(30))));
        rests();
        assertThat(told).hasSize(1);
    }

    @Test
    void aFileThatIsAsOldIsAnotherOneIfItsSizeIs() throws Exception {
        Path radios = files.resolve("radios.csv");
        FileTime before = Files.getLastModifiedTime(radios);
        Files.writeString(radios, Files.readString(radios) + "dmr:11002,ShopWatch 2,N1,Door\n");
        Files.setLastModifiedTime(radios, before);
        rests();
        assertThat(registers.subscribers()).hasSize(5);
    }

    @Test
    void aFileThatWentIsAChange() throws Exception {
        Files.delete(files.resolve("airwave-talkgroups.csv"));
        rests();
        assertThat(registers.airwave().groups()).isEmpty();
    }

    private void rests() {
        watch.look();
        watch.look();
    }
}
