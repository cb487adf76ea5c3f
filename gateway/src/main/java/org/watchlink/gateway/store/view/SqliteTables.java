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
            .locations("classpath:db/view/common")
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
    public boolean damaged(Throwable failure) {
        return causes(failure).anyMatch(cause -> is(cause, SQLiteErrorCode.SQLITE_CORRUPT)
            || is(cause, SQLiteErrorCode.SQLITE_NOTADB));
    }

    /// Another version's tables lack something, which is an error of no kind of its own.
    @Override
    public boolean useless(Throwable failure) {
        return damaged(failure) || causes(failure).anyMatch(
            cause -> cause instanceof FlywayValidateException
                || is(cause, SQLiteErrorCode.SQLITE_ERROR));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean is(Throwable cause, SQLiteErrorCode code) {
        return cause instanceof SQLiteException failure
            && (failure.getResultCode().code & PRIMARY) == code.code;
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
