package org.watchlink.gateway;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.watchlink.gateway.config.Registers;
import org.watchlink.gateway.desk.Room;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.room.ControlRoom;

/// The control room as the desk server knows it.
final class RoomDoor implements Room {

    private static final String UNSEEN =
        "A police officer's alert waits. Nobody who may see it is signed in";

    private final ControlRoom room;
    private final LinkBook links;
    private final Registers registers;
    private final Supplier<List<String>> notices;
    private final InstantSource clock;

    RoomDoor(
        ControlRoom room, LinkBook links, Registers registers,
        Supplier<List<String>> notices, InstantSource clock) {
        this.room = room;
        this.links = links;
        this.registers = registers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Snapshot> snapshot() {
        return room.snapshot().thenApply(drawn -> new Snapshot(
            drawn.epoch(), drawn.number(), drawn.at(), drawn.alerts(), drawn.unrecorded(),
            drawn.incidents(), links.links(), drawn.cameras(), drawn.desks(), drawn.muted()));
    }

    /// Asks the room's thread too, so that a room that stands still is not called live.
    @Override
    public Health health() {
        Snapshot now = room.snapshot().toCompletableFuture().join();
        List<String> all = new ArrayList<>(notices.get());
        all.addAll(room.footageNotices().toCompletableFuture().join());
        if (room.officerUnseen().toCompletableFuture().join()) {
            all.addFirst(UNSEEN);
        }
        int cameras = registers.current().cameras().size();
        return new Health(
            clock.instant(), now.number(), room.recording(), links.links(),
            cameras - now.cameras().size(), cameras, registers.readAt(),
            all);
    }

    @Override
    public CompletionStage<Optional<String>> act(Operator operator, DeskAction action) {
        return room.act(operator, action);
    }
}
