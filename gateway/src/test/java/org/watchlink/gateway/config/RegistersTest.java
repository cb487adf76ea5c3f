package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.routes.place.Subscriber;

/// A reload takes all registers or none.
class RegistersTest {

    @TempDir
    private Path folder;

    private Registers registers;
    private Path radios;
    private Path premises;
    private final List<RegisterSet> told = new ArrayList<>();

    @BeforeEach
    void load() throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("config"));
        registers = Configuration.load(
            copy.resolve("gateway.yaml"), BrokenConfigurationTest.ENVIRONMENT).registers();
        registers.listen(told::add);
        radios = copy.resolve("registers/radios.csv");
        premises = copy.resolve("registers/premises.csv");
    }

    @Test
    void aRightReloadReplacesTheSetAndTellsIt() throws Exception {
        RegisterSet before = registers.current();
        append(radios, "dmr:11002,ShopWatch 2,N1,Store security\n");

        registers.reload();

        assertThat(registers.subscribers()).hasSize(5);
        assertThat(before.subscribers()).hasSize(4);
        assertThat(told).containsExactly(registers.current());
    }

    @Test
    void aReloadTakesOfficersToo() throws Exception {
        append(radios.resolveSibling("officers.csv"), "2003,Wren 2,North Constabulary\n");
        Files.delete(radios.resolveSibling("airwave-talkgroups.csv"));

        registers.reload();

        assertThat(registers.airwave().officers()).hasSize(3);
        assertThat(registers.airwave().groups()).isEmpty();
    }

    @Test
    void aWrongReloadLeavesEverythingAsItWas() throws Exception {
        RegisterSet before = registers.current();
        append(premises, "S2,Teasel Toys,\"2 Mill Lane\",51.70020,-0.20010,Southwick,shops,no\n");
        append(radios, "dmr:11002,ShopWatch 2,N9,Store security\n");

        assertThatThrownBy(registers::reload).isInstanceOfSatisfying(ConfigurationError.class,
            error -> assertThat(error.lines()).containsExactly(
                "radios.csv:6:3 (premises): not allowed: \"N9\"; "
                    + "allowed: N1, N2, S1, S2, or empty"));

        assertThat(registers.current()).isSameAs(before);
        assertThat(registers.premises("S2")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aReaderNeverSeesHalfAReload() throws Exception {
        String radiosBefore = Files.readString(radios);
        String premisesBefore = Files.readString(premises);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger dangling = new AtomicInteger();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                RegisterSet set = registers.current();
                dangling.addAndGet((int) set.subscribers().stream().map(Subscriber::premises)
                    .filter(id -> !id.isEmpty() && set.premises(id).isEmpty()).count());
            }
        });
        for (int i = 0; i < 50; i++) {
            Files.writeString(premises, premisesBefore.replace("S1,", "S" + i + ","));
            Files.writeString(radios, radiosBefore.replace(",S1,", ",S" + i + ","));
            Path presets = radios.resolveSibling("presets.csv");
            Files.writeString(presets,
                Files.readString(presets).replaceAll(",S\\d+,", ",S" + i + ","));
            registers.reload();
        }
        stop.set(true);
        reader.join();

        assertThat(dangling).hasValue(0);
        assertThat(told).hasSize(50);
    }

    private static void append(Path file, String row) throws Exception {
        Files.writeString(file, Files.readString(file) + row);
    }
}
