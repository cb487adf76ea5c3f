package org.watchlink.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// The database of a log, written through one connection and read through many. A commit returns
/// when the disk has it, and while the gateway runs nobody else can write.
final class Database implements AutoCloseable {

    private static final int READERS = 4;

    private final Connection writer;
    private final HikariDataSource pool;
    private final Jdbi readers;

    Database(Connection writer, DataSource reading) {
        HikariConfig pooled = new HikariConfig();
        pooled.setPoolName("log-readers");
        pooled.setDataSource(reading);
        pooled.setMaximumPoolSize(READERS);
        pooled.setReadOnly(true);
        this.writer = writer;
        this.pool = new HikariDataSource(pooled);
        this.readers = Jdbi.create(pool);
    }

    /// Opens the database of `site`; a file is made and brought up to date.
    static Database open(LogSite site) throws IOException, SQLException {
        return switch (site) {
            case Embedded embedded -> Sqlite.open(embedded);
            case Central central -> Postgres.open(central);
        };
    }

    /// One connection that can only read, to a log that may be damaged.
    ///
    /// @throws IOException if there is no such log, or it cannot be reached
    static Connection inspect(LogSite site) throws IOException, SQLException {
        return switch (site) {
            case Embedded embedded -> Sqlite.inspect(embedded);
            case Central central -> Postgres.inspect(central);
        };
    }

    /// The one connection that writes; it belongs to the one thread that does.
    Connection writer() {
        return writer;
    }

    /// Connections that only read, for any thread.
    Jdbi readers() {
        return readers;
    }

    @Override
    public void close() throws SQLException {
        pool.close();
        writer.close();
    }
}
