package org.watchlink.adapters.link;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A cable with a serial port at either end: two pseudo-terminals that socat joins. It can be
/// pulled out and put back under the same names. What is sent towards an end that nobody reads
/// fills the cable. Either end may be closed and opened again while the cable is in.
public final class PtyPair implements AutoCloseable {

    private final Path near;
    private final Path far;
    private Process socat;

    /// A cable in `folder` that is not plugged in.
    public PtyPair(Path folder) {
        this.near = folder.resolve("near");
        this.far = folder.resolve("far");
    }

    /// The end of the one who speaks first, to open as a serial device.
    public Path near() {
        return near;
    }

    /// The other end.
    public Path far() {
        return far;
    }

    /// Plugs the cable in and waits until both ends are there.
    public void plug() {
        try {
            socat = new ProcessBuilder("socat", "-d", "-d", end(near), end(far))
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        } catch (IOException e) {
            throw new UncheckedIOException("socat does not start; .ci/setup installs it", e);
        }
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
            .until(() -> Files.exists(near) && Files.exists(far));
    }

    /// Pulls the cable out, at both ends at once.
    public void unplug() {
        Process pulled = socat;
        if (pulled != null) {
            pulled.destroy();
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
                .until(() -> !pulled.isAlive());
            socat = null;
        }
    }

    @Override
    public void close() {
        unplug();
    }

    /// `ignoreeof` keeps the cable in when an end is closed.
    private static String end(Path link) {
        return "pty,raw,echo=0,ignoreeof,link=" + link;
    }
}
