package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes the log. All that waits goes into one commit, and ends, in order,
/// when that is durable; a checkpoint that is due goes with it.
///
/// What a failed commit left on the disk is not known. So it is never tried again as it stands: the
/// log is closed, opened anew once a second until that goes well, read and verified again, and then
/// given by number what it does not hold. Entries wait for that; numbers of a counter do not.
final class Writer implements AutoCloseable {

    /// Opens the log anew, so that nothing counts that only looks as if the disk had it.
    interface Opening {
        Journal open() throws IOException, SQLException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STUCK = Duration.ofSeconds(4);

    private final Opening opening;
    private final Flush flush;
    private final Monitor monitor;
    private final int capacity;
    private final BlockingQueue<Write> queue = new LinkedBlockingQueue<>();
    /// Taken from the queue and not durable yet, in order; the log's thread's own.
    private final List<Write> waiting = new ArrayList<>(GROUP);
    private Journal journal;
    private long nextTry;
    private boolean closed;
    private volatile Head head;
    private volatile Throwable failure;
    private volatile int kept;
    private volatile long busySince;

    Writer(Journal journal, Opening opening, Flush flush, Monitor monitor, int capacity) {
        this.journal = journal;
        this.head = journal.ledger().head();
        this.opening = opening;
        this.flush = flush;
        this.monitor = monitor;
        this.capacity = capacity;
        Thread.ofPlatform().daemon().name("log").start(this::run);
    }

    /// Whether `write` was taken: not when too much waits, nor after the end, and no numbers of a
    /// counter while the disk fails.
    synchronized boolean offer(Write write) {
        return !closed && queued() < capacity
            && (failure == null || !(write instanceof Write.Reserve)) && queue.add(write);
    }

    /// The last entry that is durable.
    Head head() {
        return head;
    }

    /// Whether what waits becomes durable: the disk has not failed, nor stood still for seconds.
    boolean recording() {
        long since = busySince;
        return failure == null
            && (since == 0 || System.nanoTime() - since < STUCK.toNanos());
    }

    int queued() {
        return kept + queue.size();
    }

    /// Writes what waits, and ends; what the disk does not take even now is refused.
    @Override
    public void close() throws IOException {
        Write.Stop stop = new Write.Stop(new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(stop);
        }
        stop.end().exceptionally(_ -> null).join();
        if (journal != null) {
            journal.close();
        }
    }

    private void run() {
        try {
            boolean last;
            do {
                last = take();
                if (failure == null || last || System.nanoTime() - nextTry >= 0) {
                    write();
                }
            } while (!last);
            refuse(waiting);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the log", e);
        }
    }

    /// Takes over what is in the queue; true if nothing comes after that.
    private boolean take() throws InterruptedException {
        Write first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            waiting.add(first);
            queue.drainTo(waiting, GROUP - 1);
        }
        boolean last = ends(waiting);
        if (failure != null) {
            keep();
        }
        return last;
    }

    private static boolean ends(List<Write> group) {
        return !group.isEmpty() && group.getLast() instanceof Write.Stop;
    }

    private void write() {
        busySince = System.nanoTime() | 1;
        try {
            if (journal == null) {
                journal = opening.open();
            }
            while (!waiting.isEmpty() || journal.due()) {
                List<Write> group = waiting.subList(0, Math.min(GROUP, waiting.size()));
                flush(group);
                group.clear();
            }
            if (failure != null) {
                failure = null;
                LOG.warn("log: recording again; all is durable up to entry {}", head.number());
            }
            kept = 0;
        } catch (SQLException | IOException | RuntimeException | Error e) {
            failed(e);
        } finally {
            busySince = 0;
        }
    }

    private void flush(List<Write> group) throws SQLException, IOException {
        long start = System.nanoTime();
        Ledger ledger = journal.ledger();
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
        journal.commit(flush, ends(group));
        head = ledger.head();
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

    private void failed(Throwable cause) {
        if (failure == null) {
            LOG.error("log: a commit failed; nothing is recorded until the disk is well", cause);
            monitor.failed(cause);
        } else if (!cause.toString().equals(failure.toString())) {
            LOG.error("log: still nothing is recorded", cause);
        }
        failure = cause;
        nextTry = System.nanoTime() + LOOK.toNanos();
        if (journal != null) {
            journal.abandon();
            journal = null;
        }
        keep();
    }

    /// Holds the entries until the disk is well; counters go on without it.
    private void keep() {
        List<Write> counters = waiting.stream().filter(Write.Reserve.class::isInstance).toList();
        waiting.removeIf(Write.Reserve.class::isInstance);
        refuse(counters);
        kept = waiting.size();
    }

    private void refuse(List<Write> writes) {
        IOException refusal = new IOException("the disk does not take it", failure);
        writes.forEach(write -> write.end().completeExceptionally(refusal));
    }
}
