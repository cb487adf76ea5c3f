package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.OffsetBook;
import org.watchlink.gateway.feed.WebhookBook;

/// How far partners have come with their feeds: what cannot be read from the log, in a file beside
/// it. A change is durable when a call returns. For any thread.
public final class FeedBook implements OffsetBook, WebhookBook, AutoCloseable {

    private static final int BUSY_MILLIS = 5_000;
    private static final String KEEP = "insert into consumer_offset (partner, consumer, seq, at)"
        + " values (?, ?, ?, ?) on conflict (partner, consumer)"
        + " do update set seq = excluded.seq, at = excluded.at";
    private static final String LOW = "insert into webhook (endpoint, low) values (?, ?)"
        + " on conflict (endpoint) do update set low = excluded.low";
    private static final String STOP = "insert into webhook (endpoint, low, stopped)"
        + " values (?, 0, ?) on conflict (endpoint) do update set stopped = excluded.stopped";
    private static final String WAIT = "insert into webhook_waiting (endpoint, seq, attempts, due)"
        + " values (?, ?, ?, ?) on conflict (endpoint, seq)"
        + " do update set attempts = excluded.attempts, due = excluded.due";

    private final Connection connection;

    private FeedBook(Connection connection) {
        this.connection = connection;
    }

    /// Opens the book beside a log, or makes it.
    public static FeedBook beside(LogSite site) throws IOException {
        Path file = site.local().file().resolveSibling("feed.db").toAbsolutePath();
        Files.createDirectories(file.getParent());
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure().dataSource(source).locations("classpath:db/feed").load().migrate();
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            return new FeedBook(connection);
        } catch (SQLException e) {
            throw new IOException("the partners' places cannot be opened", e);
        }
    }

    @Override
    public synchronized List<Offset> offsets() throws IOException {
        return done(() -> rows("select partner, consumer, seq, at from consumer_offset",
            row -> new Offset(
                row.getString(1), row.getString(2), row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)))));
    }

    @Override
    public synchronized void keep(Offset offset) throws IOException {
        done(() -> write(KEEP, offset.partner(), offset.consumer(), offset.seq(),
            offset.at().toEpochMilli()));
    }

    @Override
    public synchronized void forget(String partner, String consumer) throws IOException {
        done(() -> write("delete from consumer_offset where partner = ? and consumer = ?",
            partner, consumer));
    }

    @Override
    public synchronized Served served(String endpoint) throws IOException {
        return done(() -> {
            List<Waiting> waiting = rows(
                "select seq, attempts, due from webhook_waiting where endpoint = ? order by seq",
                row -> new Waiting(
                    row.getLong(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3))),
                endpoint);
            return rows("select low, stopped from webhook where endpoint = ?",
                row -> new Served(
                    row.getLong(1), waiting, Optional.ofNullable(row.getString(2))),
                endpoint).stream().findFirst().orElse(Served.NOTHING);
        });
    }

    @Override
    public synchronized void keep(String endpoint, Change change) throws IOException {
        done(() -> {
            write(LOW, endpoint, change.low());
            for (Waiting one : change.waiting()) {
                write(WAIT, endpoint, one.seq(), one.attempts(), one.due().toEpochMilli());
            }
            for (long seq : change.settled()) {
                write("delete from webhook_waiting where endpoint = ? and seq = ?",
                    endpoint, seq);
            }
            return null;
        });
    }

    @Override
    public synchronized void stop(String endpoint, Optional<String> why) throws IOException {
        done(() -> write(STOP, endpoint, why.orElse(null)));
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private <T> T done(Work<T> work) throws IOException {
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

    private int write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private <T> List<T> rows(String sql, Row<T> reading, Object... values) throws SQLException {
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

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
