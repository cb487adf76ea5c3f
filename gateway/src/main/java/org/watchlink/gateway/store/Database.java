package org.watchlink.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database beside the process: one SQLite file, written through one connection and read
/// through many.
///
/// A commit returns when the disk has it (write-ahead log, synchronous FULL). The driver begins the
/// next transaction, with the lock for writing, as soon as one is committed: while the gateway
/// runs, nobody else can write.
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int BUSY_MILLIS = 5_000;
    private static final int READERS = 4;

    private final Connection writer;
    private final HikariDataSource pool;
    private final Jdbi readers;

    private Database(Connection writer, HikariDataSource pool) {
        this.writer = writer;
        this.pool = pool;
        this.readers = Jdbi.create(pool);
    }

    /// Opens `file`, or makes it, and brings its tables up to date.
    static Database open(Path file) throws IOException, SQLException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (notEmpty(file.resolveSibling(file.getFileName() + "-wal"))) {
            LOG.warn("log: the last stop was not clean; what was committed is taken over");
        }
        SQLiteDataSource source = source(file, writing());
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/common", "classpath:db/sqlite")
            .placeholders(Map.of("key", "integer"))
            .load()
            .migrate();
        HikariConfig pooled = new HikariConfig();
        pooled.setPoolName("log-readers");
        pooled.setDataSource(source(file, reading()));
        pooled.setMaximumPoolSize(READERS);
        pooled.setReadOnly(true);
        return new Database(source.getConnection(), new HikariDataSource(pooled));
    }

    /// One connection that can only read, to a file that may be damaged.
    static Connection inspect(Path file) throws SQLException {
        return source(file, reading()).getConnection();
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

    private static SQLiteConfig writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private static SQLiteConfig reading() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static boolean notEmpty(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }
}
