package org.watchlink.gateway.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Samples;
import org.watchlink.gateway.store.Store;

class RebuildTest {

    private static final Path DEMONSTRATION = Path.of("../config");

    @TempDir
    private Path folder;

    @Test
    void makesWhatIsReadFromTheLogAgain() throws Exception {
        Path configuration = configuration();
        LogSite site = LogSite.of(Configuration.load(configuration).settings());
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            store.log().append(Samples.entry(1)).toCompletableFuture().join();
        }
        Path views = Files.writeString(site.file().resolveSibling("views.db"), "no database");

        assertThat(Run.of("rebuild", configuration.toString()))
            .isEqualTo(new Run(0, "1 entries\n", ""));

        assertThat(Files.size(views)).isGreaterThan(10_000);
    }

    private Path configuration() throws Exception {
        try (Stream<Path> files = Files.walk(DEMONSTRATION)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(DEMONSTRATION.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path configuration = folder.resolve("gateway.yaml");
        return Files.writeString(configuration, Files.readString(configuration)
            .replaceFirst("(?m)^data: data.*$", "data: " + folder.resolve("data")));
    }
}
