package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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

class VerifyTest {

    private static final Instant AT = Instant.parse("2026-03-01T22:14:07.123456Z");
    private static final String HEAD =
        "166e26a3387c885eb7f7fe35901ae87dd7ff10530ecd30e494598aa7e571efaf";

    private static final String SIGNED = "; signed up to entry 3\n";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("watchlink.db");
        try (Store store = Store.open(
            new LogSite.Embedded(file), Monitor.NONE, InstantSource.system())) {
            for (long number = 1; number <= 3; number++) {
                store.log().append(new Entry(number, AT, new DeskChanged(
                    new Operator("A. Example", "Desk " + number), true)))
                    .toCompletableFuture().join();
            }
        }
    }

    @Test
    void aLogIsSound() {
        assertThat(verify()).isEqualTo(new Run(0, "ok, 3 entries, head hash " + HEAD + SIGNED, ""));
        assertThat(verify("--json").out()).isEqualTo(
            "{\"anchored\":true,\"entries\":3,\"head\":\"" + HEAD
                + "\",\"signed\":3,\"verdict\":\"sound\"}\n");
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        change("update event set body = replace(body, 'Desk 2', 'Desk 4')");
        assertThat(verify())
            .isEqualTo(new Run(1, "DAMAGED: entry 2 is not what was written\n", ""));
        assertThat(verify("--json")).isEqualTo(new Run(
            1, "{\"kind\":\"CHANGED\",\"number\":2,\"verdict\":\"damaged\"}\n", ""));
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        change("delete from event where number = 2");
        assertThat(verify()).isEqualTo(new Run(1, "DAMAGED: entry 2 is missing\n", ""));
    }

    @Test
    void anEndThatIsCutOffIsFound() throws SQLException {
        change("delete from event where number = 3");
        assertThat(verify())
            .isEqualTo(new Run(1, "DAMAGED: entry 3 is missing, and so is all after it\n", ""));
    }

    @Test
    void whatCannotBeVerifiedIsSaid() throws Exception {
        Path copy = Files.copy(file, folder.resolve("copy.db"));
        assertThat(Run.of("verify", copy.toString())).isEqualTo(new Run(
            0, "ok, 3 entries, head hash " + HEAD
                + "; no head file: a cut at the end would not show"
                + "; no signature was checked\n", ""));
    }

    private Run verify(String... options) {
        return options.length == 0 ? Run.of("verify", file.toString())
            : Run.of("verify", options[0], file.toString());
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Statement change = connection.createStatement()) {
            change.execute("drop trigger event_is_never_changed");
            change.execute("drop trigger event_is_never_removed");
            change.execute(sql);
        }
    }
}
