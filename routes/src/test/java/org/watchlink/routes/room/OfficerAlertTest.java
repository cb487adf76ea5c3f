package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PUB;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.UNKNOWN_OFFICER;
import static org.watchlink.routes.room.OldtownRoom.ANNE;
import static org.watchlink.routes.room.OldtownRoom.BOB;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Pass;
import org.watchlink.routes.desk.DeskAction.Reply;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.Restricted;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.Disclosed;
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

    private static final Fix FIX = new Fix(PUB.position(), 20, NOW);

    @AutoClose
    private final OldtownRoom at = OldtownRoom.manned();

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
    void aCameraTurnsWhenItBecomesKnownWhereTheOfficerIs() {
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        assertThat(at.alert(1).cues()).isEmpty();
        at.heard(new PositionReport(heard(), OFFICER, FIX));
        assertThat(at.alert(1).cues()).hasSize(1);
        at.heard(new PositionReport(heard(), OFFICER, FIX));
        assertThat(at.alert(1).cues()).hasSize(1);
    }

    @Test
    void thatAnOfficerWaitsIsKnownWhereNobodyMaySeeIt() {
        assertThat(unseen()).isFalse();
        at.act(ANNE, new Attend(false, true));
        assertThat(unseen()).isFalse();
        at.heard(cry(OFFICER, Cry.BUTTON, Optional.empty()));
        assertThat(unseen()).isTrue();
        at.act(ANNE, new Attend(true, true));
        assertThat(unseen()).isFalse();
    }

    private boolean unseen() {
        return at.room.officerUnseen().toCompletableFuture().join();
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
                || told.incidents().stream().anyMatch(Incident::airwave)
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
