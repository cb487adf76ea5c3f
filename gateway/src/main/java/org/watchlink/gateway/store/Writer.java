package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to the database. All that waits goes into one commit, and ends, in
/// order, when that is durable; a checkpoint that is due goes with it.
///
/// After the first failure nothing is written any more: what a failed flush left on the disk is not
/// known, and trying again could acknowledge what is not there.
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Connection connection;
    private final Ledger ledger;
    private final Head.Keeper keeper;
    private final Notary notary;
    private final Flush flush;
    private final Monitor monitor;
    private final int capacity;
    private final BlockingQueue<Write> queue = new LinkedBlockingQueue<>();
    private boolean closed;
    private volatile Head head;
    private volatile Throwable failure;

    Writer(
        Connection connection, Head head, Head.Keeper keeper, Notary notary, Flush flush,
        Monitor monitor, int capacity) throws SQLException {
        this.connection = connection;
        this.ledger = new Ledger(connection, head);
        this.head = head;
        this.keeper = keeper;
        this.notary = notary;
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
                Write first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    write(group);
                } else if (failure == null && notary.due(head)) {
                    write(group);
                }
            } while (!ends(group));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the log", e);
        }
    }

    private static boolean ends(List<Write> group) {
        return !group.isEmpty() && group.getLast() instanceof Write.Stop;
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
        List<Runnable> ends = new ArrayList<>(group.size());
        for (Write write : group) {
            switch (write) {
                case Write.Append append -> {
                    boolean held = ledger.add(append);
                    ends.add(() -> end(append, held));
                }
                case Write.Reserve block -> {
                    long next = ledger.next(block);
                    ends.add(() -> block.end().complete(next));
                }
                case Write.Stop stop -> ends.add(() -> stop.end().complete(null));
            }
        }
        Optional<Checkpoint> checkpoint = notary.checkpoint(ledger.head(), ends(group));
        if (checkpoint.isPresent()) {
            ledger.add(checkpoint.get());
        }
        ledger.end();
        flush.commit(connection);
        keeper.keep(ledger.head());
        head = ledger.head();
        if (checkpoint.isPresent()) {
            notary.keep(checkpoint.get());
        }
        monitor.committed(group.size(), Duration.ofNanos(System.nanoTime() - start));
        ends.forEach(Runnable::run);
    }

    private static void end(Write.Append append, boolean held) {
        if (held) {
            append.end().complete(null);
        } else {
            append.end().completeExceptionally(new IllegalArgumentException(
                "entry " + append.number() + " is in the log, and is another"));
        }
    }
}
