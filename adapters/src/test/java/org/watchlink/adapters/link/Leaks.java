package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the process holds: file descriptors, and threads whose names begin with a link's.
public record Leaks(String link, long descriptors, long threads) {

    private static final int DESCRIPTORS_OF_THE_JVM = 4;

    public static Leaks now(String link) {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(link)).count();
            return new Leaks(link, open.count(), threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process holds no more than it did then.
    public void assertNone() {
        Leaks now = now(link);
        assertThat(now.threads()).isLessThanOrEqualTo(threads);
        assertThat(now.descriptors()).isLessThan(descriptors + DESCRIPTORS_OF_THE_JVM);
    }
}
