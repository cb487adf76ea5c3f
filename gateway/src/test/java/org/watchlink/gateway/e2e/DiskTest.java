package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LoopDisk;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertRepeated;

/// A gateway whose real disk is full, and is then set read-only by the kernel: the desks see every
/// alert and that nothing is recorded, and no radio is acknowledged before it is.
class DiskTest {

    private static final int SHOP = 11_001;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long TRIED_AGAIN_MILLIS = 2_500;

    @TempDir
    private Path folder;

    private int sent;

    @Test
    void alertingGoesOnWithoutADiskAndAllOfItIsRecordedWhenThereIsOne() throws Exception {
        try (LoopDisk disk = LoopDisk.in(folder.resolve("data"))) {
            Site site = new Site(folder);
            try (site) {
                site.start();
                try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                    CompletableFuture<Void> first = unrecorded(site, desk, disk::fill);
                    disk.empty();
                    recorded(first, desk);
                    CompletableFuture<Void> second = unrecorded(site, desk, disk::damage);
                    disk.repair();
                    recorded(second, desk);
                }
            }
            site.log.assertSound();
            assertThat(site.log.bodies("AlertRaised")).hasSize(1);
            assertThat(site.log.bodies("AlertRepeated")).hasSize(sent - 1);
        }
    }

    /// A log that is opened anew gives up some of its room: the fault goes on until a text is not
    /// acknowledged any more.
    private CompletableFuture<Void> unrecorded(Site site, DeskClient desk, Fault fault)
        throws Exception {
        CompletableFuture<Void> text;
        long before;
        do {
            fault.begins();
            soon(() -> assertThat(heard(desk, true)).isEqualTo(sent));
            before = heard(desk, false);
            text = text(site);
        } while (acknowledged(text));
        long shown = before + 1;
        soon(() -> assertThat(heard(desk, false)).isEqualTo(shown));
        soon(() -> assertThat(recording(desk)).isFalse());
        assertThat(desk.get("/health/ready")).contains("DOWN");
        assertThat(heard(desk, true)).isEqualTo(sent - 1);
        return text;
    }

    private CompletableFuture<Void> text(Site site) {
        sent++;
        return site.north.text(SHOP, sent, "FIGHT");
    }

    private static boolean acknowledged(CompletableFuture<Void> text) throws Exception {
        try {
            text.get(TRIED_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        }
    }

    private void recorded(CompletableFuture<Void> text, DeskClient desk) {
        assertThat(text).succeedsWithin(PATIENCE);
        soon(() -> assertThat(heard(desk, true)).isEqualTo(sent));
        soon(() -> assertThat(recording(desk)).isTrue());
    }

    private static long heard(DeskClient desk, boolean recorded) {
        return desk.events(Changed.class).stream()
            .filter(changed -> changed.recorded() == recorded)
            .filter(changed -> changed.occurrence() instanceof AlertRaised
                || changed.occurrence() instanceof AlertRepeated).count();
    }

    private static boolean recording(DeskClient desk) {
        return desk.events(Health.class).reversed().stream().findFirst()
            .map(Health::recording).orElseThrow(() -> new AssertionError("not told yet"));
    }

    /// Something that happens to the disk.
    private interface Fault {

        void begins() throws Exception;
    }
}
