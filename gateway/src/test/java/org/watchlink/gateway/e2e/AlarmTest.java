package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.hytera.CallType;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.Lp;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp;
import org.watchlink.adapters.hytera.StatusTarget;
import org.watchlink.adapters.hytera.Telemetry;
import org.watchlink.gateway.e2e.Cameras.Turn;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.incident.Occurrence.CueOrdered;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.radio.Priority;

/// The way of an alert through the whole gateway, from the radio's sockets to the desks', the
/// cameras' and back.
@Execution(ExecutionMode.CONCURRENT)
class AlarmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHOP = 11_001;
    private static final int SILENT = 12_001;
    private static final int DARK = 13_001;
    private static final int STRANGER = 16_000;
    private static final Gps NO_FIX = new Gps(
        "V", "\0\0\0\0\0\0", "\0\0\0\0\0\0", "N", "\0".repeat(9), "E", "\0".repeat(10), "\0\0\0",
        "\0\0\0");

    private static final Gps AT_THE_BOOKS = new Gps(
        "A", "193340", "211126", "N", "5154.0060", "W", "00012.0060", "0.0", "000");

    private Site site;
    private DeskClient desk;
    private DeskClient other;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        site = new Site(folder).start();
        desk = site.desk("A. Example", "Desk 1");
        other = site.desk("B. Example", "Desk 2");
    }

    @AfterEach
    void stop() {
        desk.close();
        other.close();
        site.close();
    }

    static Stream<Arguments> emergencies() {
        RadioIp radio = RadioIp.radio(SHOP);
        return Stream.of(
            Arguments.of("emergency alarm", HyteraService.RCP, Radios.emergency(SHOP)),
            Arguments.of("emergency report", HyteraService.LP,
                new Lp.EmergencyReport(radio, 0, NO_FIX)),
            Arguments.of("panic strip", HyteraService.TP, new Telemetry.StatusReport(
                radio, RadioIp.radio(1), 0, CallType.PRIVATE, Telemetry.Pins.of(1),
                Telemetry.Level.EFFECTIVE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("emergencies")
    void anEmergencyTurnsItsCameraByItself(String name, HyteraService service, Hdap cry) {
        assertThat(site.north.says(service, cry)).succeedsWithin(PATIENCE);

        soon(() -> assertThat(desk.alert(SHOP).category().priority()).isEqualTo(Priority.P1));
        soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(101, "P01")));
        soon(() -> assertThat(site.north.texts(SHOP)).singleElement().asString()
            .matches("CCTV: alert got \\d\\d:\\d\\d"));
        soon(() -> assertThat(desk.alert(SHOP).onCamera()).isTrue());
        assertThat(desk.alert(SHOP).life()).isEqualTo(Life.RAISED);
        assertThat(site.north.texts(SHOP)).hasSize(1);
    }

    @Test
    void aManDownOfNobodyIsShownAndMovesNothing() {
        site.north.says(HyteraService.RCP, new Rcp.RadioStatusReport(StatusTarget.MAN_DOWN, 1));

        soon(() -> assertThat(desk.alerts()).anySatisfy(alert -> {
            assertThat(alert.category().name()).isEqualTo("Man down");
            assertThat(alert.caller().verified()).isFalse();
        }));
        assertThat(desk.alerts()).allSatisfy(alert -> assertThat(alert.answers()).isEmpty());
        assertThat(site.cameras.turns()).isEmpty();
    }

    @Test
    void anAlertIsTakenShownAnsweredAndClosed() {
        assertThat(site.north.text(SHOP, 1, "FIGHT")).succeedsWithin(PATIENCE);
        soon(() -> assertThat(desk.alert(SHOP).category().priority()).isEqualTo(Priority.P2));
        soon(() -> assertThat(site.north.texts(SHOP)).hasSize(1));
        assertThat(site.cameras.turns()).isEmpty();

        desk.does(new Show(desk.alert(SHOP).number(), 0));
        soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(101, "P01")));
        soon(() -> assertThat(site.north.texts(SHOP)).contains("CCTV: seen, camera on you"));
        soon(() -> assertThat(other.alert(SHOP).life()).isEqualTo(Life.ON_CAMERA));
        assertThat(other.alert(SHOP).takenBy())
            .contains(new Operator("A. Example", "Desk 1"));
        assertThat(states(other)).containsSubsequence(
            CueState.SENT, CueState.ACCEPTED, CueState.CONFIRMED);

        desk.does(new Close(desk.alert(SHOP).number(), "No offence", "gone"));
        soon(() -> assertThat(site.north.texts(SHOP)).endsWith("CCTV: closed. Thank you"));
        soon(() -> assertThat(other.alert(SHOP).life()).isEqualTo(Life.CLOSED));
        soon(() -> assertThat(other.alert(SHOP).answers()).hasSizeGreaterThan(2)
            .allMatch(answer -> answer.state() == Answer.State.DELIVERED));
    }

    @Test
    void silentPremisesAreSentNothing() {
        assertThat(site.north.text(SILENT, 1, "FIGHT")).succeedsWithin(PATIENCE);
        soon(() -> assertThat(desk.alert(SILENT).answers()).hasSize(1));
        desk.does(new Show(desk.alert(SILENT).number(), 0));
        soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(101, "P02")));
        soon(() -> assertThat(desk.alert(SILENT).onCamera()).isTrue());
        desk.does(new Close(desk.alert(SILENT).number(), "Arrest", ""));
        soon(() -> assertThat(desk.alert(SILENT).answers()).hasSizeGreaterThan(2)
            .allMatch(answer -> answer.state() == Answer.State.WITHHELD));
        assertThat(site.north.texts(SILENT)).isEmpty();
    }

    @Test
    void anUnknownRadioMovesACameraOnlyByHand() {
        site.north.says(HyteraService.LP, new Lp.EmergencyReport(
            RadioIp.radio(STRANGER), 0, AT_THE_BOOKS));
        soon(() -> assertThat(site.north.texts(STRANGER)).hasSize(1));
        assertThat(desk.alert(STRANGER).caller().verified()).isFalse();
        assertThat(desk.alert(STRANGER).placing().sureness()).isEqualTo(Sureness.FIX);
        assertThat(desk.occurrences(CueOrdered.class)).isEmpty();

        desk.does(new Show(desk.alert(STRANGER).number(), 0));
        soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(101, "P01")));
    }

    @Test
    void aDeadCameraCostsOneLineAndTheNextOneTurns() {
        assertThat(site.south.text(DARK, 1, "STAFF ASSAULTED")).succeedsWithin(PATIENCE);
        soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(202, "P03")));
        soon(() -> assertThat(states(desk)).containsExactly(
            CueState.FAILED, CueState.SENT, CueState.ACCEPTED, CueState.CONFIRMED));
        assertThat(desk.alert(DARK).candidates()).extracting(Candidate::camera)
            .startsWith(201, 202);

        site.north.says(HyteraService.RCP, Radios.emergency(SHOP));
        soon(() -> assertThat(site.cameras.turns()).contains(new Turn(101, "P01")));
        desk.does(new Show(desk.alert(DARK).number(), 0));
        soon(() -> assertThat(site.south.texts(DARK)).contains("CCTV: seen, camera on you"));
        soon(() -> assertThat(desk.alert(SHOP).onCamera()).isTrue());
    }

    private static List<CueState> states(DeskClient desk) {
        return desk.occurrences(CueReported.class).stream()
            .map(CueReported::report).map(CueReport::state).toList();
    }
}
