package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LogSite.Central;

/// A server of PostgreSQL 14, the last that will not do.
class OldPostgresTest {

    @TempDir
    private Path folder;

    @Test
    void isRefusedByTheGatewayAndByMigrate() throws Exception {
        Path programs = unpack();
        PostgresServer server = new PostgresServer(programs.resolve("bin"));
        try {
            Central site = new Central(
                folder.resolve("incidents.db"), server.database("template1"),
                PostgresServer.GATEWAY);

            assertRefused(() -> Store.open(site, Monitor.NONE, InstantSource.system()));
            assertRefused(() -> Postgres.migrate(
                site.url(), PostgresServer.OWNER, PostgresServer.GATEWAY.user()));
        } finally {
            server.stop();
            try (Stream<Path> files = Files.walk(programs)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatExceptionOfType(IOException.class).isThrownBy(attempt)
            .withMessage("PostgreSQL 15 or later is needed for the log; this server is 14");
    }

    /// Where every user of this machine may run it: PostgreSQL does not run as root.
    private static Path unpack() throws IOException, InterruptedException {
        Path programs = Files.createTempDirectory("postgres-14-");
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process tar = new ProcessBuilder("tar", "-xJf", "-", "-C", programs.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream archive =
                OldPostgresTest.class.getResourceAsStream("/postgres-linux-x86_64.txz");
            OutputStream input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        assertThat(tar.waitFor()).isZero();
        return programs;
    }
}
