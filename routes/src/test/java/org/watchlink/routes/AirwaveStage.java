package org.watchlink.routes;

import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.PATROL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.watchlink.adapters.camel.SessionComponent;
import org.watchlink.adapters.hytera.CallType;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraResult;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp.ReceiveStatus;
import org.watchlink.adapters.hytera.ReceiveProcess;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.tetra.TetraHeard;
import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.adapters.tetra.TetraResult;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.airwave.Officers;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.answer.HyteraPort;
import org.watchlink.routes.answer.Outbox;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.hytera.HyteraMeaning;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Cueing;
import org.watchlink.routes.room.OldtownRoom;
import org.watchlink.routes.room.Told;
import org.watchlink.routes.tetra.TetraMeaning;

/// All routes between a scheme's radios and the police radio, both scripted, and the desks.
final class AirwaveStage implements AutoCloseable {

    final ScriptedSession<Hdap, HyteraOrder, HyteraResult> scheme =
        new ScriptedSession<>("net", new HyteraResult(true, ""));
    final ScriptedSession<TetraHeard, TetraOrder, TetraResult> airwave =
        new ScriptedSession<>("airwave", new TetraResult.Delivered("report came"));
    final List<DeskEvent> desk = new CopyOnWriteArrayList<>();
    final List<Told> told = new CopyOnWriteArrayList<>();
    final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    final LinkBook links = new LinkBook(List.of("net/oldtown", "airwave/terminal"), Map::of);
    final OldtownRoom.Log log = OldtownRoom.log();
    final ControlRoom room;
    final Outbox outbox;
    private final CamelContext camel = new DefaultCamelContext();

    AirwaveStage(AirwaveDoor door) throws Exception {
        ProducerTemplate template = camel.createProducerTemplate();
        Endpoint told = camel.getEndpoint(ToldRoute.IN);
        room = OldtownRoom.open(log, door, now::get, entry -> {
            this.told.add(entry);
            template.sendBody(told, entry);
        });
        SessionComponent sessions = new SessionComponent();
        sessions.add(scheme, HyteraOrder.class);
        sessions.add(airwave, TetraOrder.class);
        camel.addComponent("session", sessions);
        outbox = new Outbox(room, Map.of("net", new HyteraPort()));
        AirwaveOutbox passages = new AirwaveOutbox(room, door);
        Oldtown register = new Oldtown();
        camel.addRoutes(new AlertRoute(links, room));
        camel.addRoutes(new ToldRoute(outbox, passages));
        camel.addRoutes(new DeskRoute(desk::add));
        camel.addRoutes(new CueRoute(new Cueing((_, _) -> { }, room)));
        camel.addRoutes(new AnswerRoute(outbox));
        camel.addRoutes(new PassRoute(passages, "airwave"));
        camel.addRoutes(new HyteraRoute("net", new HyteraMeaning("net", _ -> Optional.empty())));
        camel.addRoutes(new AirwaveRoute(
            "airwave",
            new TetraMeaning(
                "airwave", _ -> Optional.of(new Named(
                    "SECRET status", Optional.of(new Category("SECRET", Priority.P1)))),
                PATROL::equals),
            door,
            new Officers(() -> register, door, Duration.ofMinutes(15), now::get, desk::add)));
        camel.start();
        camel.getRouteController().startRoute("net");
        camel.getRouteController().startRoute("airwave");
    }

    /// The pub's emergency button.
    void shopCalls() {
        scheme.hears(new SessionEvent.Heard<>(
            "oldtown", now.get(), 1, "", new ReceiveStatus(
                ReceiveProcess.VOICE, CallType.EMERGENCY_ALARM, RadioIp.bare(100),
                RadioIp.bare(1001)))).toCompletableFuture().join();
    }

    void policeRadioHears(TetraHeard message) {
        airwave.hears(new SessionEvent.Heard<>("terminal", now.get(), 0, "", message))
            .toCompletableFuture().join();
    }

    @Override
    public void close() {
        camel.stop();
        room.close();
    }
}
