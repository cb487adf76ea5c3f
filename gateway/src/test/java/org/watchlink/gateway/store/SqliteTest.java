package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only a log in a file promises.
class SqliteTest {

    @TempDir
    private Path folder;

    @Test
    void isFlushedToTheDiskAtEveryCommit() throws Exception {
        try (Database database = Database.open(Vendor.SQLITE.log(folder).local());
            Statement pragma = database.writer().createStatement()) {
            assertThat(pragma.executeQuery("pragma journal_mode").getString(1)).isEqualTo("wal");
            assertThat(pragma.executeQuery("pragma synchronous").getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void whileTheGatewayWritesNobodyElseCan() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            SqlIncidentLogTest.append(store, SqlIncidentLogTest.entries(1, 3));

            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Tampering.change(site, "delete from event"))
                .withMessageContaining("locked");
            assertThat(store.log().head()).isEqualTo(3);
        }
    }
}
