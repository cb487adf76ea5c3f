package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to the database. All that waits goes into one commit, and ends, in
/// order, when that is durable.
///
/// After the first failure nothing is written any more: what a failed flush left on the disk is not
/// known, and trying again could acknowledge what is not there.
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 1_000;
    private static final String INSERT =
        "insert into event (number, at, type, body, hash) values (?, ?, ?, ?, ?)";
    private static final String RESERVE =
        "insert into counter (name, next) values (?, ?) on conflict (name)"
            + " do update set next = counter.next + excluded.next returning next";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement reserve;
    private final Chain chain;
    private final Head.Keeper keeper;
    private final Flush flush;
    private final Monitor monitor;
    private final int capacity;
    private final BlockingQueue<Write> queue = new LinkedBlockingQueue<>();
    private boolean closed;
    private volatile Head head;
    private volatile Throwable failure;

    Writer(
        Connection connection, Head head, Head.Keeper keeper, Flush flush, Monitor monitor,
        int capacity) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.reserve = connection.prepareStatement(RESERVE);
        this.chain = new Chain(head.hash());
        this.head = head;
        this.keeper = keeper;
        this.flush = flush;
        this.monitor = monitor;
        this.capacity = capacity;
        Thread.ofPlatform().daemon().name("log").start(this::run);
    }

    /// Whether `write` was taken: not when the queue is full, nor after the end.
    synchronized boolean offer(Write write) {
        return !closed && queue.size() < capacity && queue.add(write);
    }

    /// The last entry that is durable.
    Head head() {
        return head;
    }

    /// What went wrong; null while nothing has.
    Throwable failure() {
        return failure;
    }

    int queued() {
        return queue.size();
    }

    /// Writes what waits, and ends.
    @Override
    public void close() {
        Write.Stop stop = new Write.Stop(new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(stop);
        }
        stop.end().exceptionally(_ -> null).join();
    }

    private void run() {
        List<Write> group = new ArrayList<>(GROUP);
        try {
            do {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                write(group);
            } while (!(group.getLast() instanceof Write.Stop));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the log", e);
        }
    }

    private void write(List<Write> group) {
        if (failure == null) {
            try {
                flush(group);
            } catch (SQLException | IOException | RuntimeException | Error e) {
                failure = e;
                LOG.error("log: a commit failed; nothing is recorded from now on", e);
                monitor.failed(e);
            }
        }
        if (failure != null) {
            IOException refusal = new IOException("the log has failed", failure);
            group.forEach(write -> write.end().completeExceptionally(refusal));
        }
    }

    private void flush(List<Write> group) throws SQLException, IOException {
        long start = System.nanoTime();
        Head last = head;
        List<Runnable> ends = new ArrayList<>(group.size());
        for (Write write : group) {
            switch (write) {
                case Write.Append append -> {
                    last = add(append);
                    ends.add(() -> append.end().complete(null));
                }
                case Write.Reserve block -> {
                    long next = next(block);
                    ends.add(() -> block.end().complete(next));
                }
                case Write.Stop stop -> ends.add(() -> stop.end().complete(null));
            }
        }
        insert.executeBatch();
        flush.commit(connection);
        keeper.keep(last);
        head = last;
        monitor.committed(group.size(), Duration.ofNanos(System.nanoTime() - start));
        ends.forEach(Runnable::run);
    }

    private Head add(Write.Append entry) throws SQLException {
        String hash = chain.add(entry.number(), entry.at(), entry.type(), entry.body());
        insert.setLong(1, entry.number());
        insert.setLong(2, entry.at());
        insert.setString(3, entry.type());
        insert.setString(4, new String(entry.body(), StandardCharsets.UTF_8));
        insert.setString(5, hash);
        insert.addBatch();
        return new Head(entry.number(), hash);
    }

    private long next(Write.Reserve block) throws SQLException {
        reserve.setString(1, block.counter());
        reserve.setLong(2, block.count());
        try (ResultSet row = reserve.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
