package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.report.Records.Waiting;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Correlator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.footage.Approvers;
import org.watchlink.routes.incident.IncidentLog;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Surroundings;

/// The queue that is read from the tables is the room's own, at any time, and the same when it is
/// made again.
class QueueTest {

    private static final int STEPS = 250;
    private static final List<Operator> DESKS =
        List.of(new Operator("anne", "desk 1"), new Operator("bob", "desk 2"));

    @TempDir
    private Path folder;

    private final Random random = new Random(41);
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-03-01T22:14:07.123456Z"));
    /// What was open in the room at each time.
    private final Map<Instant, List<Alert>> rooms = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void theQueueIsTheRoomsAtAnyTime(Vendor vendor) throws Exception {
        LogSite site = vendor.log(folder);
        try (Stand stand = new Stand(folder)) {
            Views views = stand.views(site);
            try (ControlRoom room = room(stand.log())) {
                work(room);
            } finally {
                views.close();
            }
            assertThat(rooms.get(now.get())).hasSizeGreaterThan(5)
                .anyMatch(Alert::waiting).anyMatch(alert -> !alert.waiting())
                .anyMatch(Alert::restricted);
            checked(stand, site);
            Views.discard(site);
            checked(stand, site);
        }
    }

    private void checked(Stand stand, LogSite site) throws IOException {
        try (Views views = stand.views(site)) {
            stand.follow(views);
            ReportTables tables = new ReportTables(views);
            for (boolean airwave : List.of(true, false)) {
                for (Map.Entry<Instant, List<Alert>> moment : rooms.entrySet()) {
                    assertThat(tables.queue(moment.getKey(), airwave))
                        .zipSatisfy(
                            moment.getValue().stream()
                                .filter(alert -> airwave || !alert.restricted()).toList(),
                            QueueTest::same);
                }
            }
        }
    }

    /// The room knows when an alert was taken last, the queue when it was first.
    private static void same(Waiting read, Alert open) {
        assertThat(read).usingRecursiveComparison().ignoringFields("takenAt")
            .isEqualTo(new Waiting(
                open.number(), open.category().name(), open.category().priority().name(),
                open.town(), open.raisedAt(), Optional.empty()));
        assertThat(read.takenAt().isEmpty()).isEqualTo(open.waiting());
        read.takenAt().ifPresent(
            at -> assertThat(at).isBeforeOrEqualTo(open.takenAt().orElseThrow()));
    }

    private void work(ControlRoom room) {
        room.open();
        DESKS.forEach(desk -> act(room, desk, new Attend(true, true)));
        for (int step = 0; step < STEPS; step++) {
            now.updateAndGet(at -> at.plusMillis(1 + random.nextInt(90_000)));
            List<Alert> open = open(room);
            Operator by = DESKS.get(random.nextInt(DESKS.size()));
            int dice = open.isEmpty() ? 0 : random.nextInt(5);
            if (dice < 2) {
                hear(room);
            } else {
                Alert alert = open.get(random.nextInt(open.size()));
                act(room, by, dice < 4 ? new Take(alert.number())
                    : new Close(alert.number(), "False alarm", "said so on the radio"));
            }
            rooms.put(now.get(), open(room));
        }
    }

    private void hear(ControlRoom room) {
        Heard heard = new Heard("town/1", now.get(), "");
        SubscriberId radio = switch (random.nextInt(4)) {
            case 0 -> new Issi(9_000_101 + random.nextInt(4));
            case 1 -> new DmrId(99_000 + random.nextInt(50));
            default -> new DmrId(11_001 + random.nextInt(40));
        };
        room.heard(List.of(random.nextBoolean()
            ? new Emergency(heard, radio, Cry.BUTTON, Optional.empty(), Optional.empty())
            : new Text(heard, radio, Optional.empty(), "come")))
            .toCompletableFuture().join();
    }

    private static void act(ControlRoom room, Operator by, DeskAction action) {
        room.act(by, action).toCompletableFuture().join();
    }

    private static List<Alert> open(ControlRoom room) {
        return room.snapshot().toCompletableFuture().join().alerts().stream()
            .filter(Alert::open).sorted((a, b) -> Long.compare(a.number(), b.number())).toList();
    }

    private ControlRoom room(IncidentLog log) throws Exception {
        Configuration site = Configuration.load(Path.of("../config/gateway.yaml"));
        RegisterSet registers = site.registers().current();
        Correlator correlator =
            new Correlator(List.copyOf(registers.cameras()), registers.presets(), 300);
        return new ControlRoom(
            "e", log, new Surroundings(
                () -> registers, new Locator(site.settings().placing(), _ -> Optional.empty()),
                () -> correlator, AirwaveDoor.none(), _ -> Optional.empty(),
                _ -> Optional.empty(), new Nobody()),
            site.settings().rules(), now::get, _ -> { });
    }

    private static final class Nobody implements Approvers {

        @Override
        public boolean approves(String name) {
            return false;
        }

        @Override
        public boolean airwave(String name) {
            return false;
        }

        @Override
        public String town(int camera) {
            return "";
        }
    }
}
