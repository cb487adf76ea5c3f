package org.watchlink.adapters.link;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.wire.Octets;

/// The file into which a [Capture] or a [StreamCapture] writes a link's octets, one vector a line.
///
///     {"protocol":"hytera-hstrp","name":"north-rcp-1 2026-05-01T10:00:00Z","kind":"capture",
///      "direction":"in","peer":"10.0.0.7:30009","hex":"324200020000"}
///
/// The lines hold radio numbers and texts, so that capturing is said at start and the file is for
/// its owner alone. A thread of its own writes; where the disk is slower than the line, lines are
/// left out and counted, and the line never waits.
final class Recording implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final int WAITING_LINES = 10_000;
    private static final int FLUSH_AFTER_MILLIS = 100;

    private final String link;
    private final String protocol;
    private final Path file;
    private final InstantSource clock;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_LINES);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread writer;
    private volatile boolean closing;

    /// A recording of the link called `link`, which speaks `protocol` in the spelling of the
    /// vectors, at the end of `file`.
    Recording(String link, String protocol, Path file, InstantSource clock) {
        this.link = link;
        this.protocol = protocol;
        this.file = file;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name(link + "-capture").daemon()
            .unstarted(this::write);
    }

    void start() {
        LOG.warn("{}: CAPTURE IS ON: all octets, personal data among them, go to {}", link, file);
        writer.start();
    }

    void heard(String peer, Octets octets) {
        note("in", peer, octets);
    }

    void said(String peer, Octets octets) {
        note("out", peer, octets);
    }

    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (leftOut.get() > 0) {
            LOG.warn("{}: capture left out {} lines", link, leftOut.get());
        }
    }

    private void note(String direction, String peer, Octets octets) {
        String line = """
            {"protocol":"%s","name":"%s %s","kind":"capture","direction":"%s",\
            "peer":"%s","hex":"%s"}
            """.formatted(quoted(protocol), quoted(link), clock.instant(), direction,
                quoted(peer), octets);
        if (!waiting.offer(line)) {
            leftOut.incrementAndGet();
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void write() {
        try (Writer out = open(file)) {
            while (!closing || !waiting.isEmpty()) {
                String line = waiting.poll(FLUSH_AFTER_MILLIS, TimeUnit.MILLISECONDS);
                if (line == null) {
                    out.flush();
                } else {
                    out.write(line);
                }
            }
        } catch (IOException e) {
            LOG.error("{}: capture stopped: {}", link, e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Writer open(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newBufferedWriter(file, StandardOpenOption.APPEND);
    }
}
