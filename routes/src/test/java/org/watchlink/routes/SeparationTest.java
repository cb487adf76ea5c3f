package org.watchlink.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.watchlink.routes.place.Oldtown.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.tetra.TetraHeard;
import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.adapters.tetra.lip.LipData;
import org.watchlink.adapters.tetra.lip.LipError;
import org.watchlink.adapters.tetra.lip.LipPosition;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport;
import org.watchlink.adapters.tetra.lip.LipSpeed;
import org.watchlink.adapters.tetra.lip.LipTime;
import org.watchlink.adapters.tetra.pei.DisconnectCause;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.routes.airwave.Doors;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.answer.UnreachableException;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.FaultAction;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.IncidentAction;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.room.OldtownRoom;
import org.watchlink.routes.room.Told;

/// Nothing of Airwave ever goes to the shops and pubs: every kind of event there, and everything
/// that an operator can do about it, while a pub's own alert is open.
class SeparationTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final Optional<TetraAddress> OFFICER = TetraAddress.of("4711");
    private static final TetraAddress PATROL = TetraAddress.of("77").orElseThrow();

    private static final List<TetraHeard> EVENTS = List.of(
        new TetraHeard.Status(OFFICER, PATROL, new Sds.Emergency()),
        new TetraHeard.Status(Optional.empty(), PATROL, new Sds.Emergency()),
        new TetraHeard.Status(OFFICER, PATROL, new Sds.UserStatus(0x8010)),
        new TetraHeard.Text(OFFICER, PATROL, "SECRET text", true),
        new TetraHeard.Text(TetraAddress.of("1001"), PATROL, "SECRET of a twin", true),
        located(LipReason.EMERGENCY), located(LipReason.PUSH_TO_TALK),
        new TetraHeard.Other(OFFICER, PATROL, new Sds.Unknown(3, Bits.ofHex("00"))),
        new TetraHeard.CallBegun(1, OFFICER, Optional.of(PATROL), 15),
        new TetraHeard.CallBegun(1, OFFICER, Optional.of(PATROL), 0),
        new TetraHeard.Talking(1, OFFICER, Optional.of(PATROL)),
        new TetraHeard.Silent(1, OFFICER, Optional.of(PATROL)),
        new TetraHeard.CallEnded(1, Optional.of(PATROL), DisconnectCause.USER),
        new TetraHeard.Trouble("SECRET trouble"));

    private static final List<LongFunction<DeskAction>> ACTIONS = List.of(
        DeskAction.Take::new,
        alert -> new DeskAction.Show(alert, 0),
        alert -> new DeskAction.Reply(alert, "SECRET reply"),
        alert -> new DeskAction.Pass(alert, "Oldtown patrol"),
        alert -> new DeskAction.Pass(alert, "Hertfordshire"),
        alert -> new DeskAction.Tell(alert, "Oldtown patrol", "SECRET words"),
        alert -> new DeskAction.Signal(alert, "Oldtown patrol", OldtownRoom.CALL_BACK),
        alert -> new DeskAction.Write(alert, "SECRET note"),
        _ -> new DeskAction.Mute(true),
        _ -> new DeskAction.Attend(true, true),
        alert -> new DeskAction.Close(alert, "False alarm", "SECRET reason"),
        alert -> new IncidentAction.MoveAlert(alert, Optional.empty(), "SECRET reason"),
        request -> new FootageAction.NoteFootage(request, "SECRET note"),
        camera -> new FaultAction.ReportFault((int) camera, "SECRET symptom"));

    private AirwaveStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new AirwaveStage(Doors.open());
        act(new DeskAction.Attend(true, true));
        stage.shopCalls();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void noKindIsLeftOut() {
        assertThat(EVENTS.stream().map(Object::getClass).distinct())
            .hasSameSizeAs(TetraHeard.class.getPermittedSubclasses());
        assertThat(DeskAction.class.getPermittedSubclasses()).allSatisfy(kind -> assertThat(ACTIONS)
            .anySatisfy(action -> assertThat(action.apply(1)).isInstanceOf(kind)));
    }

    @Test
    void whateverHappensOnAirwaveTheSchemeHearsOnlyOfItsOwn() {
        for (TetraHeard event : EVENTS) {
            for (LongFunction<DeskAction> action : ACTIONS) {
                stage.policeRadioHears(event);
                officers().forEach(alert -> act(action.apply(alert.number())));
                stage.now.updateAndGet(now -> now.plus(Duration.ofMillis(100)));
                officers().forEach(alert ->
                    act(new DeskAction.Close(alert.number(), "False alarm", "")));
            }
        }
        stage.policeRadioHears(EVENTS.getFirst());
        stage.now.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));
        await().until(() -> pub().answered(Answer.Kind.NOBODY));
        act(new DeskAction.Reply(1, "the end"));
        await().until(() -> texts().contains("the end") && !stage.airwave.orders.isEmpty());

        assertThat(texts()).containsExactly(
            "CCTV: alert got 21:47", "No operator. In danger call 999", "the end");
        assertThat(stage.scheme.orders).allSatisfy(order ->
            assertThat(((HyteraOrder.PrivateText) order).radio()).isEqualTo(1001));
        assertThat(stage.airwave.orders).isNotEmpty().allSatisfy(order ->
            assertThat(switch (order) {
                case TetraOrder.Text text -> text.ssi();
                case TetraOrder.Status status -> status.ssi();
            }).isIn(4711, 77));
        assertThat(stage.told.stream().flatMap(told -> told.alert().stream())
            .filter(Alert::restricted)).allSatisfy(
                alert -> assertThat(alert.answers()).isEmpty());
    }

    /// The last door holds even if all before it were open.
    @Test
    void anAnswerToAnOfficerIsNoOrder() {
        stage.policeRadioHears(EVENTS.getFirst());
        Alert officer = officers().findFirst().orElseThrow();
        Told forged = new Told(
            new Entry(99, NOW, new AnswerSent(
                officer.number(),
                new Answer(9, Answer.Kind.REPLY, NOW, "SECRET", Answer.State.SENT, ""), ANNE)),
            Optional.of(officer), List.of(), true, true);
        assertThatExceptionOfType(UnreachableException.class)
            .isThrownBy(() -> stage.outbox.order(forged));
    }

    private Stream<Alert> officers() {
        return alerts().filter(alert -> alert.restricted() && alert.open());
    }

    private Alert pub() {
        return alerts().filter(alert -> alert.number() == 1).findFirst().orElseThrow();
    }

    private Stream<Alert> alerts() {
        return stage.room.snapshot().toCompletableFuture().join().alerts().stream();
    }

    private List<String> texts() {
        return stage.scheme.orders.stream()
            .map(order -> ((HyteraOrder.PrivateText) order).text()).toList();
    }

    private void act(DeskAction action) {
        stage.room.act(ANNE, action).toCompletableFuture().join();
    }

    private static TetraHeard located(LipReason reason) {
        return new TetraHeard.Located(OFFICER, new LipReport.ShortReport(
            LipTime.Elapsed.UNDER_5_S, LipPosition.ofDegrees(51.9010, -0.2010),
            LipError.UNDER_20_M, new LipSpeed(0), 0, LipData.because(reason), Bits.ofHex("")));
    }
}
