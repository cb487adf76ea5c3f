package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.IncidentAction.CloseIncident;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;

/// What comes late, or to an incident that is over.
class IncidentMomentsTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final Operator BOB = new Operator("bob", "desk 2");
    private static final IncidentFacts WHOLE = new IncidentFacts(
        OldtownIncidents.PURPOSE, "Shoplifting", "Shoplifting", "", Optional.empty(), List.of(),
        0, false, "", "Arrest", "");
    private final OldtownRoom at = new OldtownRoom();

    @BeforeEach
    void attend() {
        at.act(ANNE, new Attend(true, false));
        at.act(BOB, new Attend(true, false));
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void aCameraThatAcceptsWhenTheAlertIsClosedIsNotUsedForGood() {
        at.heard(at.status(PUB_RADIO, "theft"));
        at.act(BOB, new Show(1, 0));
        Cue cue = at.alert(1).cues().getLast().cue();
        IncidentNumber number = open().getFirst().number();
        at.act(BOB, new Close(1, "Police attended", ""));

        at.room.cued(new CueReport(cue, CueState.ACCEPTED, ""));
        at.room.cued(new CueReport(cue, CueState.CONFIRMED, ""));

        at.settle();
        assertThat(now(number).cameras()).allMatch(use -> use.until().isPresent());
        assertThat(at.alert(1).cues().getLast().state()).isEqualTo(CueState.SUPERSEDED);
    }

    @Test
    void anOpenAlertDoesNotGoToAClosedIncident() {
        at.act(ANNE, new OpenIncident(IncidentStatus.ACTUAL, "Oldtown", WHOLE));
        IncidentNumber closed = open().getFirst().number();
        at.act(ANNE, new CloseIncident(closed, 1, WHOLE));
        at.heard(at.status(PUB_RADIO, "theft"));
        at.act(BOB, new Take(1));

        assertThat(at.act(BOB, new MoveAlert(1, Optional.of(closed), "the same"))).isPresent();
        at.act(BOB, new Close(1, "Police attended", ""));
        assertThat(at.act(BOB, new MoveAlert(1, Optional.of(closed), "the same"))).isEmpty();
        assertThat(now(closed).alerts()).containsExactly(1L);
    }

    @Test
    void anIncidentThatOpensByItselfIsThatOfTheDeskThatTakesItFirst() {
        at.heard(at.button(PUB_RADIO));
        assertThat(open().getFirst().openedBy()).isEmpty();
        at.act(BOB, new Take(1));
        at.act(ANNE, new Take(1));
        assertThat(open().getFirst().openedBy()).isEqualTo("desk 2");
        List<Incident> before = open();
        at.restart();
        assertThat(open()).isEqualTo(before);
    }

    /// Two that went over one after the other, and an alert that leaves the last again: it takes
    /// what it brought, and no more.
    @Test
    void anAlertLeavesWhatItsIncidentWentOverIntoWithItsOwnCameras() {
        at.heard(at.status(PUB_RADIO, "theft"));
        at.act(BOB, new Show(1, 0));
        Cue cue = at.alert(1).cues().getLast().cue();
        at.room.cued(new CueReport(cue, CueState.ACCEPTED, ""));
        at.room.cued(new CueReport(cue, CueState.CONFIRMED, ""));
        IncidentNumber first = open().getLast().number();
        at.act(BOB, new NameCamera(first, 15, NOW.minusSeconds(9), NOW));
        IncidentNumber second = opened();
        IncidentNumber third = opened();
        at.act(ANNE, new MergeIncident(first, second, "the same"));
        at.act(ANNE, new MergeIncident(second, third, "the same"));
        assertThat(now(third).alerts()).containsExactly(1L);

        assertThat(at.act(ANNE, new MoveAlert(1, Optional.empty(), "not the same"))).isEmpty();

        CameraUse looked = new CameraUse(14, 1, NOW, Optional.empty());
        CameraUse named = new CameraUse(15, 0, NOW.minusSeconds(9), Optional.of(NOW));
        assertThat(now(third).alerts()).isEmpty();
        assertThat(now(third).cameras()).containsExactly(named);
        assertThat(open().getLast().alerts()).containsExactly(1L);
        assertThat(open().getLast().cameras()).containsExactly(looked);
        assertThat(now(first).mergedInto()).contains(second);
        List<Incident> before = open();
        at.restart();
        assertThat(open()).isEqualTo(before);
    }

    private IncidentNumber opened() {
        at.act(ANNE, new OpenIncident(IncidentStatus.ACTUAL, "Oldtown", WHOLE));
        return open().getLast().number();
    }

    private List<Incident> open() {
        return at.room.snapshot().toCompletableFuture().join().incidents();
    }

    private Incident now(IncidentNumber number) {
        return at.told.reversed().stream().flatMap(told -> told.incidents().stream())
            .filter(incident -> incident.number().equals(number)).findFirst().orElseThrow();
    }
}
