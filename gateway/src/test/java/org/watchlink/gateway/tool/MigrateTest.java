package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.PostgresServer;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.DeskChanged;

/// A log in PostgreSQL, from an empty database on, at the command line.
class MigrateTest {

    private static final Path DEMONSTRATION = Path.of("../config");
    private static final Instant AT = Instant.parse("2026-03-01T22:14:07Z");

    @TempDir
    private Path folder;

    private Path configuration;
    private Path password;

    @BeforeEach
    void configure() throws Exception {
        try (Stream<Path> files = Files.walk(DEMONSTRATION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(DEMONSTRATION.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        configuration = folder.resolve("gateway.yaml");
        Files.writeString(configuration, Files.readString(configuration)
            .replaceFirst("(?m)^data: data.*$", "data: " + folder.resolve("data")));
        password = Files.writeString(
            folder.resolve("owner.password"), PostgresServer.OWNER.password() + "\n");
        Files.writeString(folder.resolve("log.password"), PostgresServer.GATEWAY.password());
    }

    @Test
    void makesTheTablesOnce() throws Exception {
        configureLog(PostgresServer.running().database("template1"));
        assertThat(verify().code()).isEqualTo(1);

        for (int time = 0; time < 2; time++) {
            assertThat(migrate()).isEqualTo(new Run(0, "the log's tables are up to date\n", ""));
        }
        assertThat(verify().out()).startsWith("central: ok, 0 entries");
    }

    @Test
    void verifiesBothLogsOfAConfiguration() throws Exception {
        configureLog(PostgresServer.running().database("template1"));
        migrate();
        Settings settings = Configuration.load(configuration).settings();
        try (Store store = Store.open(
            LogSite.of(settings), Monitor.NONE, InstantSource.system())) {
            store.log().append(new Entry(1, AT, new DeskChanged(
                new Operator("A. Example", "Desk 1"), true))).toCompletableFuture().join();
        }
        assertThat(verify().out()).matches("""
            on this machine: ok, 1 entries, head hash ([0-9a-f]{64}); signed up to entry 1
            central: ok, 1 entries, head hash \\1; signed up to entry 1
            both: the same up to entry 1
            """);
        assertThat(Run.of("verify", "--json", configuration.toString()).out())
            .startsWith("{\"central\":{\"anchored\":true,\"entries\":1,");
        assertThat(verify().code()).isZero();
    }

    @Test
    void saysWhatHinders() throws Exception {
        assertThat(migrate()).isEqualTo(
            new Run(2, "", "migrate: no log in PostgreSQL is configured\n"));

        configureLog(PostgresServer.running().database("template1"));
        Files.writeString(password, "swordfish");
        Run run = migrate();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("password authentication failed")
            .doesNotContain("swordfish");
    }

    private void configureLog(String url) throws IOException {
        Files.writeString(configuration, """

            log:
              url: "%s"
              user: %s
              password: "file:log.password"
            """.formatted(url, PostgresServer.GATEWAY.user()), StandardOpenOption.APPEND);
    }

    private Run migrate() {
        return Run.of("migrate", configuration.toString(),
            "--owner", PostgresServer.OWNER.user(), "--password", password.toString());
    }

    private Run verify() {
        return Run.of("verify", configuration.toString());
    }
}
