package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.dams.Dams;
import org.watchlink.adapters.dams.DamsResult.Later;
import org.watchlink.adapters.dams.DamsResult.Refused;
import org.watchlink.gateway.config.Secret;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.feed.access.Mint;

/// The police's system when nobody vouches for it.
class DamsDoorTest {

    private static final Mint POLICE = new Mint("Police");
    private static final Dams.Order ORDER = new Dams.Order(
        "key", "0001", "A. Clerk", "clerk@police.example", Instant.EPOCH, "", List.of());

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileOfAuthoritiesRefusesOrdersAndIsSaid() throws Exception {
        barred(Files.writeString(folder.resolve("nobody.crt"), "# nobody yet\n"));
    }

    @Test
    void soDoesOneThatHasEnded() throws Exception {
        barred(POLICE.issue(Instant.now().minusSeconds(60), "CN=ended")
            .write(folder.resolve("ended.crt")));
    }

    @Test
    void soDoesOneThatIsMissing() throws Exception {
        barred(folder.resolve("missing.crt"));
    }

    @Test
    void withAuthoritiesInForceItIsAsked() throws Exception {
        try (DamsDoor.Way way = way(POLICE.own().write(folder.resolve("police.crt")))) {
            assertThat(way.order(ORDER)).isInstanceOf(Later.class);
            assertThat(way.notices()).isEmpty();
        }
    }

    /// What was ordered before the start may still come to something.
    private static void barred(Path authority) throws Exception {
        try (DamsDoor.Way way = way(authority)) {
            assertThat(way.order(ORDER)).isInstanceOf(Refused.class);
            assertThat(way.look("id")).isInstanceOf(Later.class);
            assertThat(way.notices()).singleElement().asString()
                .startsWith("The police's system makes no links to footage: ");
        }
    }

    private static DamsDoor.Way way(Path authority) throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        return DamsDoor.way(new Settings.Dams(
            URI.create("https://127.0.0.1:" + port), new Secret("token"), Optional.of(authority),
            Duration.ofSeconds(2)), Clock.systemUTC());
    }
}
