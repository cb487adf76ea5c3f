package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchlinkTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "gateway", "town", "decode", "check", "verify", "account"})
    void everyCommandHelps(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: watchlink " + command);
        assertThat(run.out().lines()).hasSizeLessThan(25);
        assertThat(Run.of("--help").out()).contains("\n  " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fly", "decode", "verify", "town --rate", "town --rate many"})
    void isUsedWrongly(String words) {
        Run run = Run.of(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"--rate,-1,0 to 36000 alerts an hour", "--speed,0,0.1 to 1000 times"})
    void aTownHasBounds(String option, String value, String why) {
        Run run = Run.of("town", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("town: " + why);
    }

    @Test
    void checksTheDemonstration() {
        assertThat(Run.of("check", "../config/gateway.yaml"))
            .isEqualTo(new Run(0, "../config/gateway.yaml: ok\n", ""));
    }

    @Test
    void tellsEveryFaultOfAConfiguration() throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), "name: Ours\ncolour: blue\n");
        Run run = Run.of("check", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSizeGreaterThan(1)
            .allMatch(line -> line.startsWith("gateway.yaml"))
            .anyMatch(line -> line.startsWith("gateway.yaml:2:1 (colour): "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "town"})
    void nothingStartsHalfConfigured(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("gateway.yaml"), "name: Ours\n");
        Run run = Run.of(command, file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).allMatch(line -> line.startsWith("gateway.yaml"));
    }

    @Test
    void aLogThatIsNotThereCannotBeVerified() {
        Run run = Run.of("verify", folder.resolve("none.db").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("verify: " + folder.resolve("none.db")
            + " does not exist\n");
    }

    @Test
    void aFileThatIsNoLogIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("watchlink.db"), "not a database");
        assertThat(Run.of("verify", file.toString()))
            .isEqualTo(new Run(1, "DAMAGED: entry 1 cannot be read\n", ""));
        assertThat(Run.of("verify", "--json", file.toString()).out())
            .isEqualTo("{\"kind\":\"UNREADABLE\",\"number\":1,\"verdict\":\"damaged\"}\n");
    }

    @Test
    void anAccountLetsSomebodyIn() {
        Run run = Run.fed(List.of("a word of the test"), "account", "A. Example", "supervisor");
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches(
            "A\\. Example,supervisor,\\$pbkdf2\\$it=\\d+\\$[^$,]+\\$[^$,]+\n");
        assertThat(run.out() + run.err()).doesNotContain("a word of the test");
    }

    @Test
    void anAccountCanBeEntitledToAirwave() {
        Run run = Run.fed(
            List.of("a word of the test"), "account", "A. Example", "operator", "--airwave");
        assertThat(run.out()).startsWith("A. Example,operator+airwave,$pbkdf2$");
    }

    @Test
    void anAccountOfThePoliceNamesItsPartner() {
        Run run = Run.fed(List.of("a word of the test"), "account", "A. Example", "police@herts");
        assertThat(run.out()).startsWith("A. Example,police@herts,$pbkdf2$");
    }

    @ParameterizedTest
    @CsvSource({
        "A,police,a word of the test,A role is",
        "'A, B',operator,a word of the test,A name has", "A,king,a word of the test,A role is",
        "A,operator,short,A password has at least 10", "A,operator,'',A password has at least 10"})
    void anAccountHasBounds(String name, String role, String password, String why) {
        Run run = Run.fed(List.of(password), "account", name, role);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(why);
    }
}
