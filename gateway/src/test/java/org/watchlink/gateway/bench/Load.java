package org.watchlink.gateway.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Sends at a fixed rate whatever becomes of it: a message that goes out late because the machine
/// was busy is still measured from the moment at which it was due.
final class Load {

    /// A thread that sleeps wakes up so many nanoseconds late; what is left is waited for awake.
    private static final long OVERSLEEP = 80_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(10);

    private int next;

    /// Sends `rate` messages a second for `span` to `server`, waits for the last of them, and tells
    /// what was measured.
    Figures run(Contender server, int rate, Duration span) throws IOException {
        int count = Math.toIntExact(rate * span.toMillis() / 1_000);
        Arrivals arrivals = new Arrivals(next, count, server.screens().count());
        server.screens().watch(arrivals);
        next += count;
        long start = System.nanoTime() + Duration.ofMillis(20).toNanos();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / rate;
            await(due);
            arrivals.due(arrivals.first() + i, due);
            server.sender().send(arrivals.first() + i);
        }
        awaitLast(arrivals, server.sender());
        Figures figures = Figures.of(
            arrivals.latencies(), arrivals.missing(), server.sender().unacknowledged());
        server.sender().forget();
        return figures;
    }

    /// Waits for as long as anything comes.
    private static void awaitLast(Arrivals arrivals, Sender sender) {
        int owed = arrivals.missing() + sender.unacknowledged();
        long progress = System.nanoTime();
        while (owed > 0 && System.nanoTime() - progress < PATIENCE.toNanos()) {
            LockSupport.parkNanos(POLL.toNanos());
            int now = arrivals.missing() + sender.unacknowledged();
            progress = now < owed ? System.nanoTime() : progress;
            owed = now;
        }
    }

    private static void await(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            if (left > OVERSLEEP) {
                LockSupport.parkNanos(left - OVERSLEEP);
            } else {
                Thread.yield();
            }
            left = due - System.nanoTime();
        }
    }
}
