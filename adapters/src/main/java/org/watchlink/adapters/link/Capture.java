package org.watchlink.adapters.link;

import java.io.IOException;
import java.io.Writer;
import java.net.InetSocketAddress;
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

/// A link whose octets are also written to a file, one vector a line: a report from the field
/// becomes a test by moving the file into the test resources.
///
///     {"protocol":"hytera-hstrp","name":"north-rcp-1 2026-05-01T10:00:00Z","kind":"capture",
///      "direction":"in","peer":"10.0.0.7:30009","hex":"324200020000"}
///
/// The lines hold radio numbers and texts, so that capturing is said at start and the file is for
/// its owner alone. A thread of its own writes; where the disk is slower than the line, lines are
/// left out and counted, and the line never waits.
public final class Capture implements Link {

    private static final Logger LOG = LoggerFactory.getLogger(Capture.class);
    private static final int WAITING_LINES = 10_000;
    private static final int FLUSH_AFTER_MILLIS = 100;

    private final Link link;
    private final String protocol;
    private final Path file;
    private final InstantSource clock;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_LINES);
    private final AtomicLong leftOut = new AtomicLong();
    private final Thread writer;
    private volatile boolean closing;

    /// Captures `link`, which speaks `protocol` in the spelling of the vectors, at the end of
    /// `file`.
    public Capture(Link link, String protocol, Path file, InstantSource clock) {
        this.link = link;
        this.protocol = protocol;
        this.file = file;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name(link.name() + "-capture").daemon()
            .unstarted(this::write);
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void open(Receiver receiver) {
        LOG.warn("{}: CAPTURE IS ON: all octets, personal data among them, go to {}", name(), file);
        writer.start();
        link.open(new Receiver() {
            @Override
            public void received(InetSocketAddress from, Octets octets) {
                note("in", from, octets);
                receiver.received(from, octets);
            }

            @Override
            public void changed(boolean up, String reason) {
                receiver.changed(up, reason);
            }
        });
    }

    @Override
    public boolean send(InetSocketAddress to, Octets octets) {
        note("out", to, octets);
        return link.send(to, octets);
    }

    @Override
    public long dropped() {
        return link.dropped();
    }

    @Override
    public void close() {
        link.close();
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (leftOut.get() > 0) {
            LOG.warn("{}: capture left out {} lines", name(), leftOut.get());
        }
    }

    private void note(String direction, InetSocketAddress peer, Octets octets) {
        String line = """
            {"protocol":"%s","name":"%s %s","kind":"capture","direction":"%s",\
            "peer":"%s:%d","hex":"%s"}
            """.formatted(quoted(protocol), quoted(name()), clock.instant(), direction,
                peer.getAddress().getHostAddress(), peer.getPort(), octets);
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
            LOG.error("{}: capture stopped: {}", name(), e.toString());
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
