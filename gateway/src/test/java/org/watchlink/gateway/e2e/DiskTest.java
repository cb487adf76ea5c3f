package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LoopDisk;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.incident.Occurrence.AlertRaised;

/// A gateway whose real disk is full, and is then set read-only by the kernel: the desks see every
/// alert and that nothing is recorded, and no radio is acknowledged before it is.
class DiskTest {

    private static final int FIRST = 11_001;
    private static final int SECOND = 11_002;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void alertingGoesOnWithoutADiskAndAllOfItIsRecordedWhenThereIsOne() throws Exception {
        try (LoopDisk disk = LoopDisk.in(folder.resolve("data"))) {
            Site site = new Site(folder);
            try (site) {
                site.start();
                try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                    disk.fill();
                    CompletableFuture<Void> first = unrecorded(site, desk, FIRST, 1);
                    disk.empty();
                    recorded(first, desk, 1);
                    disk.damage();
                    CompletableFuture<Void> second = unrecorded(site, desk, SECOND, 2);
                    disk.repair();
                    recorded(second, desk, 2);
                }
            }
            site.log.assertSound();
            assertThat(site.log.bodies("AlertRaised")).hasSize(2);
        }
    }

    private static CompletableFuture<Void> unrecorded(
        Site site, DeskClient desk, int radio, int number) throws Exception {
        CompletableFuture<Void> text = site.north.text(radio, number, "FIGHT");
        soon(() -> assertThat(raised(desk, false)).isEqualTo(number));
        soon(() -> assertThat(recording(desk)).isFalse());
        assertThat(desk.get("/health/ready")).contains("DOWN");
        assertThat(text).isNotDone();
        assertThat(raised(desk, true)).isEqualTo(number - 1);
        return text;
    }

    private static void recorded(CompletableFuture<Void> text, DeskClient desk, int number) {
        assertThat(text).succeedsWithin(PATIENCE);
        soon(() -> assertThat(raised(desk, true)).isEqualTo(number));
        soon(() -> assertThat(recording(desk)).isTrue());
    }

    private static long raised(DeskClient desk, boolean recorded) {
        return desk.events(Changed.class).stream()
            .filter(changed -> changed.occurrence() instanceof AlertRaised
                && changed.recorded() == recorded).count();
    }

    private static boolean recording(DeskClient desk) {
        return desk.events(Health.class).reversed().stream().findFirst()
            .map(Health::recording).orElseThrow(() -> new AssertionError("not told yet"));
    }
}
