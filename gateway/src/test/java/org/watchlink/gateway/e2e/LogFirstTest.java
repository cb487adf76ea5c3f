package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.incident.Occurrence.AlertRaised;

/// A radio is acknowledged for what the log holds, and for nothing else; the desks do not wait.
class LogFirstTest {

    private static final int SHOP = 11_001;
    private static final int SECOND = 11_002;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Site site;

    @BeforeEach
    void lay(@TempDir Path folder) throws Exception {
        site = new Site(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aTextIsAcknowledgedWhenTheLogHasIt() throws Exception {
        site.log.slow();
        site.start();
        try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
            CompletableFuture<Integer> logged = site.north.text(SHOP, 1, "FIGHT")
                .thenApply(_ -> site.log.bodies("AlertRaised").size());

            soon(() -> assertThat(raised(desk)).startsWith(false));
            assertThat(logged).succeedsWithin(PATIENCE).isEqualTo(1);
            soon(() -> assertThat(raised(desk)).containsExactly(false, true));
            soon(() -> assertThat(site.north.texts(SHOP)).hasSize(1));
        }
    }

    @Test
    void aFrameIsAcknowledgedWhenTheLogHasIt() throws Exception {
        site.log.slow();
        site.start();
        try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
            CompletableFuture<Integer> logged = site.north
                .says(HyteraService.RCP, Radios.emergency(SHOP))
                .thenApply(_ -> site.log.bodies("AlertRaised").size());

            soon(() -> assertThat(raised(desk)).startsWith(false));
            assertThat(logged).succeedsWithin(PATIENCE).isEqualTo(1);
        }
    }

    @Test
    void nothingIsAcknowledgedWhileTheLogFailsAndAllOfItWhenItIsWellAgain() throws Exception {
        site.log.failsAt("LAST STRAW");
        site.start();
        try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
            assertThat(site.north.text(SHOP, 1, "FIGHT")).succeedsWithin(PATIENCE);
            CompletableFuture<Void> straw = site.north.text(SHOP, 2, "LAST STRAW");
            soon(() -> assertThat(recording(desk)).isFalse());
            CompletableFuture<Void> later = site.north.text(SECOND, 3, "SHOP THEFT");
            soon(() -> assertThat(recorded(desk)).containsExactly(true, false));
            assertThat(desk.get("/health/ready")).contains("DOWN");
            assertThat(straw).isNotDone();
            assertThat(later).isNotDone();
            assertThat(site.north.texts(SECOND)).isEmpty();

            site.log.mend();
            assertThat(straw).succeedsWithin(PATIENCE);
            assertThat(later).succeedsWithin(PATIENCE);
            soon(() -> assertThat(recording(desk)).isTrue());
            soon(() -> assertThat(recorded(desk)).containsExactly(true, true));
            soon(() -> assertThat(site.north.texts(SECOND)).hasSize(1));
        }
        site.stop();
        site.log.assertSound();
        assertThat(site.log.bodies("AlertRaised")).hasSize(2);
        assertThat(site.log.bodies("AlertRepeated")).hasSize(1);
    }

    private static boolean recording(DeskClient desk) {
        return desk.events(Health.class).reversed().stream().findFirst()
            .map(Health::recording).orElseThrow(() -> new AssertionError("not told yet"));
    }

    private static List<Boolean> raised(DeskClient desk) {
        return desk.events(Changed.class).stream()
            .filter(changed -> changed.occurrence() instanceof AlertRaised)
            .map(Changed::recorded).toList();
    }

    /// Whether each alert is recorded by now, as far as the desk was told.
    private static Collection<Boolean> recorded(DeskClient desk) {
        Map<Long, Boolean> alerts = new LinkedHashMap<>();
        desk.events(Changed.class).forEach(changed -> {
            if (changed.occurrence() instanceof AlertRaised raised) {
                alerts.put(raised.alert(), changed.recorded());
            }
        });
        return alerts.values();
    }
}
