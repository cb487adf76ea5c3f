package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Settings.Log;

/// Where the incident log is, as the configuration says it.
class LogSettingsTest {

    @Test
    void withoutASectionItIsAFile() throws ConfigurationError {
        assertThat(load(Map.of())).isEmpty();
    }

    @Test
    void withOneItIsInPostgreSql() throws ConfigurationError {
        String url = "jdbc:postgresql://127.0.0.1:5433/watchlink?sslmode=require";

        assertThat(load(Map.of(
            "WATCHLINK_LOG_URL", url, "WATCHLINK_LOG_USER", "watchlink",
            "WATCHLINK_LOG_PASSWORD", "env:CAMERA_PASSWORD")))
            .contains(new Log(url, "watchlink", new Secret("not a secret")));
    }

    private static Optional<Log> load(Map<String, String> overrides) throws ConfigurationError {
        Map<String, String> environment = new HashMap<>(BrokenConfigurationTest.ENVIRONMENT);
        environment.putAll(overrides);
        return Configuration.load(
            BrokenConfigurationTest.RIGHT.resolve("gateway.yaml"), environment).settings().log();
    }
}
