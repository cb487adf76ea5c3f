package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// Where the read models stand: a file beside the log, or a schema in the log's PostgreSQL.
sealed interface Tables permits SqliteTables, PostgresTables {

    /// The tables beside a log.
    static Tables beside(LogSite site) {
        return switch (site) {
            case Embedded embedded -> new SqliteTables(embedded.file().resolveSibling("views.db"));
            case Central central -> new PostgresTables(central.url(), central.login());
        };
    }

    /// Makes the tables if there are none.
    ///
    /// @throws SQLException if they are of another version, damaged, or cannot be reached
    void migrate() throws IOException, SQLException;

    /// Removes the tables with all that they hold.
    void discard() throws IOException, SQLException;

    /// A connection that writes; each transaction begins by itself.
    Connection writer() throws SQLException;

    /// Connections that only read.
    DataSource readers() throws SQLException;

    /// Whether a failure says that what is stored is damaged.
    boolean damaged(Throwable failure);

    /// Whether a failure says that the tables are damaged, or not those of this version.
    boolean useless(Throwable failure);
}
