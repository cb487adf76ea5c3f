package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A small SQLite file for what cannot be read from the log. A change is durable when [#done]
/// returns. For any thread.
final class BookFile implements AutoCloseable {

    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;

    private BookFile(Connection connection) {
        this.connection = connection;
    }

    /// Opens a file with the tables that `migrations` make, or makes it.
    static BookFile open(Path file, String migrations) throws IOException {
        Files.createDirectories(file.getParent());
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure().dataSource(source).locations(migrations).load().migrate();
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return new BookFile(connection);
        } catch (SQLException e) {
            throw new IOException("the partners' places cannot be opened", e);
        }
    }

    /// Does some work in a transaction of its own.
    synchronized <T> T done(Work<T> work) throws IOException {
        try {
            try {
                T result = work.run();
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException("the partners' places cannot be kept", e);
        }
    }

    /// Within such work.
    int write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    /// Within such work.
    <T> List<T> rows(String sql, Row<T> reading, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(reading.of(row));
                }
            }
        }
        return all;
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    interface Work<T> {
        T run() throws SQLException;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
