package org.watchlink.gateway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentLog;
import org.watchlink.routes.incident.Occurrence;

/// The incident log in a database: one append-only table, each row sealed to the one before (see
/// [LogVerifier]).
///
/// An entry that is appended again is there once, and ends well; another under its number fails
/// with [IllegalArgumentException]. An append fails with [RejectedExecutionException] when too much
/// waits already: the entry was not taken, and its number is still the next. While the disk fails,
/// entries wait; those that it never took fail with [IOException] at the end. Times are kept to the
/// microsecond.
public final class SqlIncidentLog implements IncidentLog {

    private static final int PAGE = 1_000;

    private final Jdbi readers;
    private final Writer writer;
    private long last;

    SqlIncidentLog(Jdbi readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
        this.last = writer.head().number();
    }

    @Override
    public long head() {
        return writer.head().number();
    }

    @Override
    public boolean recording() {
        return writer.recording();
    }

    /// How many writes wait for the disk.
    int queued() {
        return writer.queued();
    }

    /// @throws IllegalArgumentException if the entry's number is none, or beyond the next
    @Override
    public CompletionStage<Void> append(Entry entry) {
        Occurrence occurrence = entry.occurrence();
        return append(new Write.Append(
            entry.number(), Micros.of(entry.at()),
            occurrence.getClass().getSimpleName(), Json.bytes(occurrence),
            new CompletableFuture<>()));
    }

    private synchronized CompletionStage<Void> append(Write.Append write) {
        if (write.number() < 1 || write.number() > last + 1) {
            throw new IllegalArgumentException("the next number of the log is " + (last + 1));
        }
        if (!writer.offer(write)) {
            return CompletableFuture.failedFuture(
                new RejectedExecutionException("too much waits for the log"));
        }
        last = Math.max(last, write.number());
        return write.end();
    }

    /// Gives what is durable when it is called, and what becomes so meanwhile.
    ///
    /// @throws DamagedLogException if an entry is missing or is not what was written
    @Override
    public void replay(long after, Consumer<Entry> reader) {
        Walk walk = new Walk(start(after));
        while (walk.head().number() < head()) {
            page(walk).forEach(reader);
        }
    }

    /// The next entries after a number that is in the log, at most a thousand; none after the last.
    ///
    /// @throws DamagedLogException if an entry is missing or is not what was written
    public Page page(long after) {
        Walk walk = new Walk(start(after));
        List<Entry> entries = after < head() ? page(walk) : List.of();
        return new Page(entries, walk.head().hash());
    }

    /// The hash of the entry of this number, which stands for all up to there; 0 is before the
    /// first.
    ///
    /// @throws DamagedLogException if there is none
    public String hash(long number) {
        return start(number).hash();
    }

    private Head start(long after) {
        try (Handle handle = readers.open()) {
            return LogVerifier.headAt(handle.getConnection(), after);
        } catch (SQLException _) {
            throw new DamagedLogException(new Damaged(after, Kind.UNREADABLE));
        }
    }

    private List<Entry> page(Walk walk) {
        long from = walk.head().number();
        List<Entry> page = readers.withHandle(handle -> handle
            .select(Walk.ROWS + " limit " + PAGE, from)
            .map((row, _) -> entry(walk, row))
            .list());
        if (page.isEmpty()) {
            throw new DamagedLogException(new Damaged(from + 1, Kind.CUT));
        }
        return page;
    }

    private static Entry entry(Walk walk, ResultSet row) throws SQLException {
        walk.step(row);
        try {
            return new Entry(
                row.getLong(1), Micros.time(row.getLong(2)),
                Json.read(row.getBytes(4), Occurrence.class));
        } catch (IOException e) {
            throw new UncheckedIOException("entry " + row.getLong(1) + " cannot be read", e);
        }
    }

    /// Entries that follow each other, and the hash of the last.
    public record Page(List<Entry> entries, String hash) { }
}
