package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.PostgresServer;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.incident.Occurrence.AlertRaised;

/// A gateway whose central log's server is stopped: the desks are told, and radios are answered as
/// before.
class CentralLogTest {

    private static final int SHOP = 11_001;
    private static final String NOTICE = "Not recording centrally since ";

    @TempDir
    private Path folder;

    @Test
    void theDesksSeeThatNothingIsRecordedCentrallyAndRadiosAreAcknowledged() throws Exception {
        PostgresServer server = PostgresServer.another();
        try (Site site = new Site(folder)) {
            configure(site, server.database(PostgresServer.TEMPLATE));
            site.start();
            try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(notices(desk)).isEmpty());
                server.stop();
                soon(() -> assertThat(notices(desk))
                    .anyMatch(notice -> notice.startsWith(NOTICE)));
                assertThat(desk.events(Health.class)).last()
                    .extracting(Health::recording).isEqualTo(true);
                assertThat(site.north.text(SHOP, 1, "FIGHT"))
                    .succeedsWithin(Duration.ofSeconds(30));
                assertThat(desk.get("/metrics")).contains("watchlink_log_central_behind ");
                server.start();
                soon(() -> assertThat(notices(desk)).isEmpty());
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void aMachineWithAnEmptyDiskThatCannotAskAlertsAndSaysThatItsLogIsItsOwn() throws Exception {
        try (Site site = new Site(folder)) {
            configure(site, "jdbc:postgresql://127.0.0.1:1/nowhere");
            site.start();
            try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(desk.events(Health.class).getLast().notices().getFirst())
                    .startsWith("OWN LOG BEGUN, central log not seen. " + NOTICE));
                assertThat(site.north.text(SHOP, 1, "FIGHT"))
                    .succeedsWithin(Duration.ofSeconds(30));
                soon(() -> assertThat(desk.events(Changed.class)).anyMatch(changed ->
                    changed.recorded() && changed.occurrence() instanceof AlertRaised));
            }
        }
    }

    private void configure(Site site, String url) throws IOException {
        Files.writeString(folder.resolve("log.password"), PostgresServer.GATEWAY.password());
        Files.writeString(site.configuration, """

            log: {url: "%s", user: %s, password: "file:log.password"}
            """.formatted(url, PostgresServer.GATEWAY.user()), StandardOpenOption.APPEND);
    }

    private static List<String> notices(DeskClient desk) {
        assertThat(desk.events(Health.class)).isNotEmpty();
        return desk.events(Health.class).getLast().notices().stream()
            .filter(notice -> notice.startsWith(NOTICE)).toList();
    }
}
