package org.watchlink.gateway;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.Registers;
import org.watchlink.gateway.desk.Room;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.FootageAction.AmendFootage;
import org.watchlink.routes.desk.FootageAction.AskFootage;
import org.watchlink.routes.desk.IncidentAction;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.AnswerPolice;
import org.watchlink.routes.desk.IncidentAction.CloseIncident;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.IncidentAction.NoteIncident;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.room.ControlRoom;

/// The control room as the desk server knows it. What is to be done to an incident that was closed
/// too long ago for the room to know it waits until that is fetched from the archive.
final class RoomDoor implements Room {

    private static final Logger LOG = LoggerFactory.getLogger("gateway");
    private static final String UNSEEN =
        "A police officer's alert waits. Nobody who may see it is signed in";

    private final ControlRoom room;
    private final LinkBook links;
    private final Registers registers;
    private final Supplier<List<String>> notices;
    private final Archive archive;
    private final InstantSource clock;
    private final ExecutorService fetching =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name("recall").factory());
    private volatile boolean remembered;

    RoomDoor(
        ControlRoom room, LinkBook links, Registers registers,
        Supplier<List<String>> notices, Archive archive, InstantSource clock) {
        this.room = room;
        this.archive = archive;
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
        all.addAll(room.footage().notices().toCompletableFuture().join());
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
        List<IncidentNumber> about = incidents(action);
        return about.isEmpty() ? room.act(operator, action)
            : room.unknown(about).thenCompose(this::fetched)
                .thenCompose(_ -> room.act(operator, action));
    }

    /// The room knows by itself what is open or was closed lately: work on that waits for no read
    /// models.
    private CompletionStage<Void> fetched(List<IncidentNumber> unknown) {
        return unknown.isEmpty() ? CompletableFuture.completedStage(null)
            : CompletableFuture.runAsync(() -> unknown.forEach(this::recall), fetching);
    }

    private void recall(IncidentNumber number) {
        try {
            archive.incident(number).filter(incident -> !incident.open())
                .ifPresent(room::recall);
        } catch (IOException e) {
            LOG.warn("the archive cannot be read; old incidents stay as they are", e);
        }
    }

    /// Takes back, once, what was closed too long ago for the room to know it and the police still
    /// wait for an answer about: not before the archive has the log as far as `head`. `taken` is
    /// called where that is anything, for the desks to look again.
    void remember(long head, Runnable taken) {
        if (!remembered && archive.number() >= head) {
            fetching.execute(() -> {
                if (!remembered) {
                    recallAsked(taken);
                }
            });
        }
    }

    private void recallAsked(Runnable taken) {
        try {
            List<Incident> asked = archive.asked();
            List<IncidentNumber> unknown =
                room.unknown(asked.stream().map(Incident::number).toList())
                    .toCompletableFuture().join();
            remembered = true;
            if (!unknown.isEmpty()) {
                asked.forEach(room::recall);
                taken.run();
            }
        } catch (IOException e) {
            LOG.warn("the archive cannot be read; whom the police ask is looked up again", e);
        }
    }

    /// The incidents that the room must know for an action.
    static List<IncidentNumber> incidents(DeskAction action) {
        return switch (action) {
            case IncidentAction asked -> incidents(asked);
            case FootageAction asked -> incidents(asked);
            default -> List.of();
        };
    }

    private static List<IncidentNumber> incidents(FootageAction action) {
        return switch (action) {
            case AskFootage(FootageAsk ask) -> ask.incident().stream().toList();
            case AmendFootage(_, FootageAsk ask, _) -> ask.incident().stream().toList();
            default -> List.of();
        };
    }

    private static List<IncidentNumber> incidents(IncidentAction action) {
        return switch (action) {
            case OpenIncident _ -> List.of();
            case AmendIncident amend -> List.of(amend.incident());
            case CloseIncident close -> List.of(close.incident());
            case MoveAlert move -> move.to().stream().toList();
            case MergeIncident merge -> List.of(merge.incident(), merge.into());
            case RelocateIncident asked -> List.of(asked.incident());
            case NameCamera name -> List.of(name.incident());
            case NoteIncident note -> List.of(note.incident());
            case AnswerPolice answer -> List.of(answer.incident());
        };
    }
}
