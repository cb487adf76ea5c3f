package org.watchlink.adapters.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.wire.Octets;

/// Keeps a stream link's line: one thread, which bears the link's name, opens it, reads it, watches
/// its [LineWriter], closes it at the first failure and opens it again after a pause.
///
/// Only that thread opens and closes the line.
final class Lineman {

    /// How long a few octets may take to leave before the line counts as down.
    static final Duration WRITE_PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Lineman.class);
    private static final int LARGEST_CHUNK = 4096;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(4);

    private final String name;
    private final Line.Opening opening;
    private final Duration writePatience;
    private final Backoff backoff = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile LineWriter writer;
    private String complaint = "";
    private volatile Thread thread;

    Lineman(String name, Line.Opening opening, Duration writePatience) {
        this.name = name;
        this.opening = opening;
        this.writePatience = writePatience;
    }

    String name() {
        return name;
    }

    synchronized void open(StreamLink.Receiver receiver) {
        if (thread != null) {
            throw new IllegalStateException(name + " is already open");
        }
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(receiver));
    }

    boolean send(Octets octets) {
        LineWriter open = writer;
        return open != null && open.offer(octets);
    }

    void close() {
        closing.countDown();
        Thread reader = thread;
        if (reader == null || reader == Thread.currentThread()) {
            return;
        }
        try {
            reader.join(PATIENCE_AT_CLOSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(StreamLink.Receiver receiver) {
        while (!closed()) {
            try (Line line = opening.open();
                var opened = new LineWriter(name, line, writePatience)) {
                writer = opened;
                complaint = "";
                guarded(() -> receiver.changed(true, "open"));
                read(line, opened, receiver);
            } catch (IOException e) {
                complain(e, receiver);
            }
            pause(backoff.next());
        }
    }

    private void read(Line line, LineWriter opened, StreamLink.Receiver receiver)
        throws IOException {
        byte[] buffer = new byte[LARGEST_CHUNK];
        while (!closed()) {
            int count = line.read(buffer);
            if (count > 0) {
                backoff.reset();
                guarded(() -> receiver.received(Octets.of(buffer, 0, count)));
            }
            opened.check();
        }
    }

    private void complain(IOException e, StreamLink.Receiver receiver) {
        String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
        if (!closed() && !complaint.equals(reason)) {
            complaint = reason;
            LOG.debug("{}: down", name, e);
            guarded(() -> receiver.changed(false, reason));
        }
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("{}: our own mistake; the link reads on", name, e);
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private void pause(Duration wait) {
        try {
            closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            closing.countDown();
        }
    }
}
