package org.watchlink.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.camel.SessionComponent;
import org.watchlink.adapters.hytera.CallType;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraResult;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp.ReceiveStatus;
import org.watchlink.adapters.hytera.ReceiveProcess;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.answer.HyteraPort;
import org.watchlink.routes.answer.Outbox;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.hytera.HyteraMeaning;
import org.watchlink.routes.incident.Occurrence.AnswerReported;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Cueing;
import org.watchlink.routes.room.OldtownRoom;

/// The way of an alert through all routes, between a scripted session and a desk that listens.
class AlertWayTest {

    private final ScriptedSession<Hdap, HyteraOrder, HyteraResult> session =
        new ScriptedSession<>("net", new HyteraResult(true, ""));
    private final List<DeskEvent> desk = new CopyOnWriteArrayList<>();
    private final CamelContext camel = new DefaultCamelContext();
    private final OldtownRoom.Log log = OldtownRoom.log();
    private ControlRoom room;

    @BeforeEach
    void start() throws Exception {
        ProducerTemplate template = camel.createProducerTemplate();
        Endpoint told = camel.getEndpoint(ToldRoute.IN);
        room = OldtownRoom.open(log, entry -> template.sendBody(told, entry));
        SessionComponent sessions = new SessionComponent();
        sessions.add(session, HyteraOrder.class);
        camel.addComponent("session", sessions);
        Outbox outbox = new Outbox(room, Map.of("net", new HyteraPort()));
        camel.addRoutes(new AlertRoute(new LinkBook(List.of("net/oldtown"), Map::of), room));
        camel.addRoutes(new ToldRoute(
            outbox, new AirwaveOutbox(room, AirwaveDoor.none())));
        camel.addRoutes(new DeskRoute(desk::add));
        camel.addRoutes(new CueRoute(new Cueing(
            (cue, reports) -> reports.accept(new CueReport(cue, CueState.CONFIRMED, "")), room)));
        camel.addRoutes(new AnswerRoute(outbox));
        camel.addRoutes(new HyteraRoute("net", new HyteraMeaning("net", _ -> Optional.empty())));
        camel.start();
        camel.getRouteController().startRoute("net");
    }

    @AfterEach
    void stop() {
        camel.stop();
        room.close();
    }

    @Test
    void thePeerIsAcknowledgedOnlyWhenTheLogHasIt() {
        log.stop();
        CompletionStage<Void> safe = emergency();
        await().until(() -> desk.stream().anyMatch(e -> e instanceof Changed c && !c.recorded()));
        assertThat(safe.toCompletableFuture()).isNotDone();
        assertThat(session.orders).isEmpty();
        log.go();
        await().until(() -> safe.toCompletableFuture().isDone());
        await().until(() -> !session.orders.isEmpty());
    }

    @Test
    void theDeskSeesTheAlertTheCameraTurnsAndTheRadioIsAnswered() {
        emergency().toCompletableFuture().join();
        room.act(new Operator("anne", "desk 1"), new DeskAction.Show(1, 0));
        await().until(() -> texts().contains("CCTV: seen, camera on you"));
        assertThat(texts()).first().asString().startsWith("CCTV: alert got");
        await().until(() -> desk.stream().anyMatch(event -> event instanceof Changed changed
            && changed.occurrence() instanceof AnswerReported reported
            && reported.answer().kind() == Answer.Kind.ON_CAMERA
            && reported.answer().state() == Answer.State.DELIVERED));
    }

    @Test
    void aTextThatTheSystemCannotSendComesBackAsFailed() {
        session.answer = _ ->
            CompletableFuture.failedFuture(new IllegalStateException("no line"));
        emergency().toCompletableFuture().join();
        await().until(() -> desk.stream().anyMatch(event -> event instanceof Changed changed
            && changed.occurrence() instanceof AnswerReported reported
            && reported.answer().state() == Answer.State.FAILED));
    }

    private CompletionStage<Void> emergency() {
        return session.hears(new SessionEvent.Heard<>(
            "oldtown", Instant.now(), 1, "", new ReceiveStatus(
                ReceiveProcess.VOICE, CallType.EMERGENCY_ALARM, RadioIp.bare(100),
                RadioIp.bare(1001))));
    }

    private List<String> texts() {
        return session.orders.stream().map(o -> ((HyteraOrder.PrivateText) o).text()).toList();
    }
}
