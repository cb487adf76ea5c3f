package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// What the gateway does when its log is not what it wrote.
@ParameterizedClass
@EnumSource(Vendor.class)
class DamagedLogTest {

    private static final int ENTRIES = 100;

    @Parameter
    private Vendor vendor;

    @TempDir
    private Path folder;

    private LogSite site;

    @BeforeEach
    void writeALog() throws Exception {
        site = vendor.log(folder);
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
        Tampering.change(site, "update event set body = '{}', hash = 'x' where number = 17");
        try (Database database = Database.open(site);
            Head.Keeper keeper = new Head.Keeper(site);
            Notary notary = new Notary(
                site, Head.read(site).orElseThrow(), CheckpointTable.read(database.writer()),
                InstantSource.system());
            Writer writer = new Writer(
                database.writer(), Head.read(site).orElseThrow(), keeper, notary,
                Connection::commit, Monitor.NONE, 1)) {
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
