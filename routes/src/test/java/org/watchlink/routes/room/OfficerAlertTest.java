package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PUB;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.UNKNOWN_OFFICER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.airwave.Doors;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Pass;
import org.watchlink.routes.desk.DeskAction.Reply;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskAction.Tell;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.Restricted;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.Disclosed;
import org.watchlink.routes.incident.Occurrence.TextPassed;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.SubscriberId.Issi;

class OfficerAlertTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final Operator BOB = new Operator("bob", "desk 2");
    private static final Fix FIX = new Fix(PUB.position(), 20, NOW);
    private final OldtownRoom at = new OldtownRoom(Doors.open());

    @BeforeEach
    void attend() {
        at.act(ANNE, new Attend(true, true));
        at.act(BOB, new Attend(true, false));
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void theFourWaysOfAnEmergencyAreOneAlertAndTheFixTurnsACamera() {
        at.heard(new Status(
            heard(), OFFICER, Optional.empty(), "call me", new Category("Text", Priority.P3)));
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        assertThat(at.alert(2).cues()).isEmpty();
        at.heard(cry(OFFICER, Cry.CALL, Optional.empty()));
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.of(FIX)));
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        Alert alert = at.alert(2);
        assertThat(at.snapshot()).hasSize(2);
        assertThat(alert.count()).isEqualTo(4);
        assertThat(alert.caller().subscriber().orElseThrow().alias()).isEqualTo("HB12");
        assertThat(alert.cues()).singleElement()
            .satisfies(cue -> assertThat(cue.cue().camera()).isEqualTo(14));
    }

    @Test
    void anOfficerWhoIsNotInTheRegisterMovesNoCameraAndIsNotWrittenTo() {
        at.heard(cry(UNKNOWN_OFFICER, Cry.BUTTON, Optional.of(FIX)));
        assertThat(at.alert(1).candidates()).isNotEmpty();
        assertThat(at.alert(1).cues()).isEmpty();
        assertThat(at.act(ANNE, new Reply(1, "coming")))
            .contains("not sent: this radio is not in the register");
    }

    @Test
    void callsAndPositionsRaiseNothingAndAreNotWrittenDown() {
        int before = at.log.entries().size();
        at.heard(new CallBegun(heard(), OFFICER, Optional.of(Oldtown.PATROL)));
        at.heard(new PositionReport(heard(), OFFICER, FIX));
        assertThat(at.log.entries()).hasSize(before);
    }

    @Test
    void whereAnOfficerWasIsForgottenWhenTheAlertIsClosed() {
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.of(FIX)));
        at.act(ANNE, new Close(1, "False alarm", ""));
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        assertThat(at.alert(2).placing().sureness()).isNotEqualTo(Placing.Sureness.FIX);
    }

    @Test
    void anAlertIsPassedInOneTextAndCountsAsPassedWhenItHasArrived() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol"))).isEmpty();
        TextPassed sent = passed();
        assertThat(sent.address()).isEqualTo(Oldtown.PATROL);
        assertThat(sent.by()).isEqualTo(ANNE);
        assertThat(sent.passage().text()).isEqualTo(
            "CCTV alert 0001: P1 Emergency button. At White Lion, 1 High Street, Oldtown. "
                + "By PubWatch radio (Pub 1), 21:47. No camera on it yet.");
        assertThat(at.alert(1).life()).isEqualTo(Life.TAKEN);
        at.room.passed(1, sent.passage().became(Passage.State.DELIVERED, "report came"));
        at.settle();
        Alert alert = at.alert(1);
        assertThat(alert.life()).isEqualTo(Life.PASSED);
        assertThat(alert.answers()).extracting("text").contains("Police told 21:47");
        assertThat(alert.timeline()).extracting("by").contains("anne, desk 1", "airwave");
        assertThat(alert.timeline()).extracting("text")
            .contains("By Airwave to Oldtown patrol: " + sent.passage().text(),
                "Oldtown patrol has it by Airwave: report came");
    }

    @Test
    void anAlertThatIsOnItsWayIsNotSentThereAgain() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new Pass(1, "Oldtown patrol"));
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol")))
            .contains("it is on its way to Oldtown patrol already");
        at.room.passed(1, passed().passage().became(Passage.State.UNKNOWN, "no answer"));
        at.settle();
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol"))).isEmpty();
    }

    @Test
    void whatDidNotArriveIsSaidAndNobodyIsToldThatThePoliceKnow() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new Pass(1, "Oldtown patrol"));
        at.room.passed(1, passed().passage().became(Passage.State.FAILED, "no such number"));
        at.settle();
        assertThat(at.alert(1).life()).isEqualTo(Life.TAKEN);
        assertThat(at.alert(1).timeline().getLast().text())
            .isEqualTo("Not delivered to Oldtown patrol by Airwave: no such number");
        assertThat(at.alert(1).answers()).extracting("text").doesNotContain("Police told 21:47");
    }

    @Test
    void aRestartDoesNotSendATextAgain() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new Pass(1, "Oldtown patrol"));
        at.restart();
        at.settle();
        assertThat(at.alert(1).passages()).singleElement().satisfies(passage -> {
            assertThat(passage.state()).isEqualTo(Passage.State.UNKNOWN);
            assertThat(passage.reason()).isEqualTo("the gateway was restarted");
        });
        assertThat(at.log.entries().stream()
            .filter(entry -> entry.occurrence() instanceof TextPassed)).hasSize(1);
    }

    @Test
    void aForceIsToldByNameAsBefore() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(BOB, new Pass(1, "Hertfordshire"))).isEmpty();
        assertThat(at.alert(1).life()).isEqualTo(Life.PASSED);
        assertThat(at.alert(1).passages()).isEmpty();
    }

    @Test
    void anOperatorTellsSomebodyInTheirOwnWords() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(ANNE, new Tell(1, "Oldtown patrol", " two men, north "))).isEmpty();
        assertThat(passed().passage().text()).isEqualTo("two men, north");
        at.room.passed(1, passed().passage().became(Passage.State.DELIVERED, ""));
        at.settle();
        assertThat(at.alert(1).life()).isEqualTo(Life.RAISED);
        assertThat(at.act(ANNE, new Tell(1, "Hertfordshire", "hello")))
            .contains("there is no such destination on Airwave");
        assertThat(at.act(ANNE, new Tell(1, "Oldtown patrol", "x".repeat(1_001))))
            .contains("a message has 1 to 1000 characters");
    }

    @Test
    void aReplyToAnOfficerGoesByAirwave() {
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        assertThat(at.act(ANNE, new Reply(1, "camera on you"))).isEmpty();
        assertThat(passed().address()).isEqualTo(OFFICER);
        assertThat(passed().passage().to()).isEqualTo("HB12");
        assertThat(at.alert(1).answers()).isEmpty();
    }

    @Test
    void whoIsNotEntitledSeesNoOfficerAndSendsNothing() {
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        at.heard(at.button(PUB_RADIO));
        assertThat(at.act(BOB, new Take(1))).contains("there is no alert 0001");
        assertThat(at.act(BOB, new Pass(2, "Oldtown patrol")))
            .contains("not sent: you are not entitled to Airwave");
        assertThat(at.alert(2).life()).isEqualTo(Life.RAISED);
        Snapshot all = at.room.snapshot().toCompletableFuture().join();
        assertThat(Restricted.without(all).alerts()).extracting(Alert::number).containsExactly(2L);
        assertThat(at.told).allSatisfy(told -> assertThat(Restricted.is(told.changed())).isEqualTo(
            told.alert().map(Alert::restricted).orElse(false)
                || told.entry().occurrence() instanceof Disclosed));
    }

    @Test
    void aCameraTakenForAnOfficerDoesNotSayForWhom() {
        at.heard(new Status(
            at.heardNow("a"), PUB_RADIO, Optional.empty(), "theft", OldtownRoom.THEFT));
        at.act(BOB, new Show(1, 0));
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.of(FIX)));
        assertThat(at.alert(1).cues()).anySatisfy(cue -> {
            assertThat(cue.state()).isEqualTo(CueState.SUPERSEDED);
            assertThat(cue.reason()).isEqualTo("turned elsewhere");
        });
    }

    @Test
    void whatSomebodyWasShownIsWrittenDownOnce() {
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        at.act(ANNE, new Take(1));
        at.act(ANNE, new Reply(1, "seen"));
        assertThat(occurrences()).filteredOn(Disclosed.class::isInstance).containsExactly(
            new Disclosed(ANNE, "Airwave: officers and talkgroups"),
            new Disclosed(ANNE, "alert 0001"));
    }

    @Test
    void nothingIsSentThatTheLogCannotHold() {
        at.heard(at.button(PUB_RADIO));
        at.log.breakDown();
        at.act(ANNE, new Take(1));
        at.settle();
        assertThat(at.act(ANNE, new Pass(1, "Oldtown patrol")))
            .contains("not sent: the log cannot be written");
    }

    private TextPassed passed() {
        at.settle();
        return occurrences().stream().filter(TextPassed.class::isInstance)
            .map(TextPassed.class::cast).findFirst().orElseThrow();
    }

    private List<Occurrence> occurrences() {
        return at.told.stream().map(told -> told.entry().occurrence()).toList();
    }

    private static Heard heard() {
        return new Heard("airwave/terminal", NOW, "");
    }

    private static Emergency cry(Issi radio, Cry cry, Optional<Fix> fix) {
        return new Emergency(heard(), radio, cry, Optional.of(Oldtown.PATROL), fix);
    }
}
