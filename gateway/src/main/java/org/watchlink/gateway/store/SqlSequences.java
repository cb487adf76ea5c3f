package org.watchlink.gateway.store;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.watchlink.adapters.link.Sequences;

/// Numbers that a restart must not turn back: those that a peer has seen. Each name counts by
/// itself, from 0.
///
/// Numbers are taken from the disk a block at a time, the next block while half of the last is
/// still unused, so that only the first call waits. After a crash the rest of a block is passed
/// over, and none is given twice. While the disk has failed, or too much waits for it, counting
/// goes on in memory: the links stay up, and only a restart before the disk has caught up gives
/// numbers again.
public final class SqlSequences implements Sequences {

    static final int BLOCK = 100;

    private static final CompletableFuture<Long> REFUSED =
        CompletableFuture.failedFuture(new RejectedExecutionException("too much waits"));

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Writer writer;

    SqlSequences(Writer writer) {
        this.writer = writer;
    }

    /// The next number of `name`. Not to be called from the log's own thread.
    @Override
    public long next(String name) {
        return counters.computeIfAbsent(name, Counter::new).next();
    }

    private final class Counter {

        private final String name;
        private long next;
        private long end;
        private CompletableFuture<Long> coming;

        Counter(String name) {
            this.name = name;
        }

        synchronized long next() {
            reserveAhead();
            while (next == end) {
                take();
                reserveAhead();
            }
            return next++;
        }

        private void reserveAhead() {
            if (coming == null && end - next <= BLOCK / 2) {
                Write.Reserve block = new Write.Reserve(name, BLOCK, new CompletableFuture<>());
                coming = writer.offer(block) ? block.end() : REFUSED;
            }
        }

        private void take() {
            try {
                long reserved = coming.join();
                next = Math.max(next, reserved - BLOCK);
                end = Math.max(end, reserved);
            } catch (CompletionException _) {
                end = next + BLOCK;
            }
            coming = null;
        }
    }
}
