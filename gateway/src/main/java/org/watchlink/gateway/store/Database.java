package org.watchlink.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// The database of the log on this machine, written through one connection and read through many. A
/// commit returns when the disk has it, and while the gateway runs nobody else can write.
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int READERS = 4;

    private final Embedded site;
    private final HikariDataSource pool;
    private final Jdbi readers;
    private Connection writer;

    Database(Embedded site, Connection writer, DataSource reading) {
        HikariConfig pooled = new HikariConfig();
        pooled.setPoolName("log-readers");
        pooled.setDataSource(reading);
        pooled.setMaximumPoolSize(READERS);
        pooled.setReadOnly(true);
        this.site = site;
        this.writer = writer;
        this.pool = new HikariDataSource(pooled);
        this.readers = Jdbi.create(pool);
    }

    /// Opens the database of `site`; it is made if there is none, and brought up to date.
    static Database open(Embedded site) throws IOException, SQLException {
        return Sqlite.open(site);
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

    /// Lets go of all connections after a failure, and gives a new one that writes, once the disk
    /// has all that is in the file. For the thread that writes.
    Connection reopen() throws IOException, SQLException {
        try {
            writer.close();
        } catch (SQLException e) {
            LOG.debug("log: a connection that failed did not close well", e);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        writer = Sqlite.reopen(site);
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
