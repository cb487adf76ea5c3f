package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Login;

/// What only a log in PostgreSQL promises: who may do what.
class PostgresTest {

    @TempDir
    private Path folder;

    private Central site;

    @BeforeEach
    void makeALog() throws Exception {
        site = PostgresServer.running().log(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update event set body = '{}'", "delete from event", "truncate event",
        "update checkpoint set at = 0", "delete from checkpoint", "truncate checkpoint",
        "alter table event disable trigger all", "drop table event",
        "drop trigger event_is_append_only on event", "create table event2 (number bigint)",
        "grant watchlink_owner to watchlink", "set session_replication_role = replica",
        "delete from counter", "delete from flyway_schema_history"
    })
    void theGatewaysOwnRoleMayNotEvenTry(String statement) throws Exception {
        try (Connection connection = PostgresServer.connect(site.url(), PostgresServer.GATEWAY);
            Statement attempt = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> attempt.execute(statement))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update event set body = '{}'", "delete from event", "truncate event",
        "update checkpoint set at = 0", "delete from checkpoint", "truncate checkpoint"
    })
    void theOwnersRoleIsRefusedByTheTable(String statement) throws Exception {
        try (Connection connection = PostgresServer.connect(site.url(), PostgresServer.OWNER);
            Statement attempt = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> attempt.execute(statement))
                .withMessageContaining("append-only");
        }
    }

    @Test
    void aRoleThatCouldChangeTheLogIsRefused() throws Exception {
        assertRefused(new Central(site.file(), site.url(), PostgresServer.OWNER),
            "run `watchlink migrate`");
        Tampering.change(site, "grant update (body) on event to watchlink");
        assertRefused(site, "the role watchlink could change the log");
        Tampering.change(site, "revoke update (body) on event from watchlink",
            "grant delete on event to watchlink");
        assertRefused(site, "the role watchlink could change the log");
        Tampering.change(site, "revoke delete on event from watchlink",
            "grant watchlink_owner to watchlink");
        try {
            assertRefused(site, "the role watchlink could change the log");
        } finally {
            Tampering.change(site, "revoke watchlink_owner from watchlink");
        }
        Store.open(site, Monitor.NONE, InstantSource.system()).close();
    }

    @Test
    void aDatabaseWithoutTablesIsRefusedUntilItsOwnerHasMadeThem() throws Exception {
        Central fresh = new Central(
            site.file(), PostgresServer.running().database("template1"), PostgresServer.GATEWAY);
        assertRefused(fresh, "run `watchlink migrate`");

        Postgres.migrate(fresh.url(), PostgresServer.OWNER, PostgresServer.GATEWAY.user());

        Store.open(fresh, Monitor.NONE, InstantSource.system()).close();
    }

    @Test
    void aSecondGatewayDoesNotStart() throws Exception {
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            assertRefused(new Central(folder.resolve("other.db"), site.url(), site.login()),
                "another gateway writes this log");
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 1));
        }
        Store.open(site, Monitor.NONE, InstantSource.system()).close();
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() {
        Central wrong = new Central(
            site.file(), site.url(), new Login(site.login().user(), "swordfish"));

        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> Store.open(wrong, Monitor.NONE, InstantSource.system()))
            .withMessageContaining("password authentication failed");
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> LogVerifier.verify(wrong))
            .withMessageContaining("password authentication failed");
        assertThat(wrong.toString()).doesNotContain("swordfish");
    }

    @Test
    void aCommitReturnsWhenTheDiskHasIt() throws Exception {
        try (Connection writer = Postgres.open(site);
            Statement show = writer.createStatement();
            ResultSet row = show.executeQuery("show synchronous_commit")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("on");
        }
    }

    private static void assertRefused(Central site, String why) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> Store.open(site, Monitor.NONE, InstantSource.system()))
            .withMessageContaining(why);
    }
}
