package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTheSectionThereAreNone() throws Exception {
        assertThat(settings("").targets()).isEmpty();
    }

    @Test
    void readsThoseThatAreGiven() throws Exception {
        assertThat(settings("""
            reports:
              targets: {alertToPolice: PT10S, policeFeedback: PT72H}
            """).targets()).isEqualTo(Map.of(
            "alertToPolice", Duration.ofSeconds(10), "policeFeedback", Duration.ofHours(72)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{alertToPolice: PT0S}", "{police: PT1M}", "PT1M"})
    void refusesWhatIsNoTarget(String targets) {
        assertThatExceptionOfType(ConfigurationError.class)
            .isThrownBy(() -> settings("reports:\n  targets: " + targets + "\n"))
            .withMessageContaining("reports.targets");
    }

    private Settings settings(String more) throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("config"));
        Path file = copy.resolve("gateway.yaml");
        Files.writeString(file, "\n" + more, StandardOpenOption.APPEND);
        return Configuration.load(file, BrokenConfigurationTest.ENVIRONMENT).settings();
    }
}
