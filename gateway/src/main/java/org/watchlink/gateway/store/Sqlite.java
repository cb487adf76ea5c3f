package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.watchlink.gateway.store.LogSite.Embedded;

/// A log in one file: write-ahead log, synchronous FULL. The driver begins the next transaction,
/// with the lock for writing, as soon as one is committed.
final class Sqlite {

    private static final Logger LOG = LoggerFactory.getLogger(Sqlite.class);
    private static final int BUSY_MILLIS = 5_000;
    /// What SQLite maps into memory must have its place on the disk page by page.
    private static final int PAGE = 4_096;

    private Sqlite() { }

    /// Opens the file, or makes it, and brings its tables up to date.
    static Database open(Embedded site) throws IOException, SQLException {
        Path folder = site.file().toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getBlockSize() < PAGE) {
            LOG.warn("log: the disk has blocks of less than {} octets: when it is full, the "
                + "process can end; use a file system with larger ones", PAGE);
        }
        if (notEmpty(site.beside("-wal"))) {
            LOG.warn("log: the last stop was not clean; what was committed is taken over");
        }
        SQLiteDataSource source = source(site.file(), writing());
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/common", "classpath:db/sqlite")
            .placeholders(Map.of("key", "integer"))
            .load()
            .migrate();
        return new Database(site, source.getConnection(), source(site.file(), reading()));
    }

    /// A new connection that writes, to a file that failed. What a flush that failed left in the
    /// operating system's memory is not believed: all that counts is written once more, into the
    /// database itself, and the write-ahead log begins anew.
    static Connection reopen(Embedded site) throws IOException, SQLException {
        if (!Files.isRegularFile(site.file())) {
            throw new NoSuchFileException(site.file().toString());
        }
        Connection connection = source(site.file(), writing()).getConnection();
        try (Statement checkpoint = connection.createStatement();
            ResultSet row = checkpoint.executeQuery("pragma wal_checkpoint(truncate)")) {
            if (!row.next() || row.getInt(1) != 0) {
                throw new SQLException("the write-ahead log is in use");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static Connection inspect(Embedded site) throws IOException, SQLException {
        if (!Files.isRegularFile(site.file())) {
            throw new NoSuchFileException(site.file().toString());
        }
        return source(site.file(), reading()).getConnection();
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
