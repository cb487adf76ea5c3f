package org.watchlink.gateway.town;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A serial cable of this machine: two pseudo-terminals that `socat` joins, under the names `near`
/// and `far`. It can be pulled out and put back.
///
/// A shell stands between us and `socat`. It ends it when its own input ends, which is also when
/// this process is killed: nothing is left behind.
final class Cable implements AutoCloseable {

    private static final String KEEPER =
        "socat \"$0\" \"$1\" & trap '' HUP INT TERM; read -r _; kill $!; wait $!";
    private static final int PATIENCE_SECONDS = 2;

    private final Path near;
    private final Path far;
    private Process keeper;

    Cable(Path near) {
        this.near = near;
        this.far = near.resolveSibling(near.getFileName() + "-town");
    }

    /// Whether this machine can have one.
    static boolean possible() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "socat")));
    }

    /// The gateway's end.
    Path near() {
        return near;
    }

    /// The town's end.
    Path far() {
        return far;
    }

    /// Whether it is in.
    synchronized boolean plugged() {
        return keeper != null;
    }

    /// Puts it in; the ends are there a moment later.
    ///
    /// @throws IOException if its folder cannot be made, or no process started
    synchronized void plug() throws IOException {
        if (keeper == null) {
            Files.createDirectories(near.getParent());
            keeper = new ProcessBuilder("sh", "-c", KEEPER, end(near), end(far))
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        }
    }

    /// Pulls it out at both ends, and waits for that.
    synchronized void unplug() {
        if (keeper == null) {
            return;
        }
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                keeper.descendants().forEach(ProcessHandle::destroyForcibly);
                keeper.destroyForcibly();
            }
        } catch (IOException _) {
            keeper.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        keeper = null;
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
