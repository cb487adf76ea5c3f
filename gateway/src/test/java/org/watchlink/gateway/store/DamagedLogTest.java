package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// What the gateway does when its log is not what it wrote.
class DamagedLogTest {

    private static final int ENTRIES = 100;

    @TempDir
    private Path folder;

    private LogSite site;

    @BeforeEach
    void writeALog() throws Exception {
        site = Vendor.SQLITE.log(folder);
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, ENTRIES));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update event set body = '{}' where number = 17 | 17 | CHANGED",
        "delete from event where number = 50            | 50 | MISSING",
        "delete from event where number > 98            | 99 | CUT"
    })
    void theGatewayDoesNotStartOnADamagedLog(String statement, long number, Kind kind)
        throws Exception {
        Tampering.change(site, statement);

        assertThatExceptionOfType(DamagedLogException.class)
            .isThrownBy(() -> Store.open(site, Monitor.NONE, InstantSource.system()))
            .satisfies(e -> assertThat(e.verdict()).isEqualTo(new Damaged(number, kind)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 16, 17})
    void aDamagedEntryIsNotReplayed(long after) throws Exception {
        try (Database database = Database.open(site.local());
            Writer writer = new Writer(
                Journal.open(database.writer(), site, InstantSource.system()),
                () -> Journal.open(database.reopen(), site, InstantSource.system()),
                Connection::commit, Monitor.NONE, 1)) {
            try (Statement change = database.writer().createStatement()) {
                change.execute("drop trigger event_is_never_changed");
                change.execute("update event set body = '{}', hash = 'x' where number = 17");
                database.writer().commit();
            }
            SqlIncidentLog log = new SqlIncidentLog(database.readers(), writer);
            List<Object> read = new ArrayList<>();

            assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> log.replay(after, read::add))
                .satisfies(e ->
                    assertThat(e.verdict()).isEqualTo(new Damaged(17, Kind.CHANGED)));
            assertThat(read).isEmpty();
        }
    }
}
