package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Read models in one file. A commit is not on the disk at once: what a crash takes with it is read
/// from the log again.
record SqliteTables(Path file) implements Tables {

    private static final int BUSY_MILLIS = 5_000;
    private static final int PRIMARY = 0xFF;

    @Override
    public void migrate() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Flyway.configure()
            .dataSource(source(writing()))
            .locations("classpath:db/view/common", "classpath:db/view/sqlite")
            .ignoreMigrationPatterns(new String[0])
            .placeholders(Map.of("key", "integer"))
            .load()
            .migrate();
    }

    @Override
    public void discard() throws IOException {
        for (String ending : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = source(writing()).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public DataSource readers() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return source(config);
    }

    @Override
    public boolean useless(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> cause instanceof FlywayValidateException
                || cause instanceof SQLiteException sqlite && damage(sqlite));
    }

    /// Damage, or a table that is not there.
    private static boolean damage(SQLiteException failure) {
        int code = failure.getResultCode().code & PRIMARY;
        return code == SQLiteErrorCode.SQLITE_ERROR.code
            || code == SQLiteErrorCode.SQLITE_CORRUPT.code
            || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    private SQLiteDataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
