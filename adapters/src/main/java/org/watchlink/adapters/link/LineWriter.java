package org.watchlink.adapters.link;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.watchlink.adapters.wire.Octets;

/// Writes one open line on a thread of its own, because a write comes back only when the other end
/// reads, and keeps what waits for it. Whoever reads the line asks [#check()] whether that is well.
final class LineWriter implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    private static final int PIECE = 256;
    private static final Duration TIME_TO_LEAVE = Duration.ofMillis(250);

    private final Line line;
    private final Duration patience;
    private final BlockingQueue<Octets> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean closing;
    private volatile IOException failure;
    private volatile long begun;
    private volatile boolean writing;

    /// Writes `line`; a piece that is not written after `patience` is a failure.
    LineWriter(String name, Line line, Duration patience) {
        this.line = line;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name(name + "-writer").daemon().start(this::run);
    }

    /// Takes `octets` without waiting, unless too much waits already.
    boolean offer(Octets octets) {
        return !closing && failure == null && waiting.offer(octets);
    }

    /// @throws IOException when writing has failed or takes too long
    void check() throws IOException {
        IOException failed = failure;
        if (failed != null) {
            throw failed;
        }
        if (writing && System.nanoTime() - begun > patience.toNanos()) {
            throw new IOException("the other end does not read");
        }
    }

    /// Takes and writes nothing more. The line is to be closed next: that ends a write which does
    /// not come back.
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(TIME_TO_LEAVE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closing) {
                write(waiting.take());
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    private void write(Octets octets) throws IOException {
        for (int from = 0; from < octets.length() && !closing; from += PIECE) {
            begun = System.nanoTime();
            writing = true;
            line.write(octets.slice(from, Math.min(from + PIECE, octets.length())).toBytes());
            writing = false;
        }
    }
}
