package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.SHOP_RADIO;
import static org.watchlink.routes.room.OldtownRoom.ANNE;
import static org.watchlink.routes.room.OldtownRoom.BOB;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.Restricted;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.Emergency;

/// Incidents that go over into others.
class IncidentMergeTest {

    @AutoClose
    private final OldtownRoom at = OldtownRoom.manned();

    @Test
    void nothingIsDoneToOneThatWentOverIntoAnother() {
        IncidentNumber first = theft(1);
        IncidentNumber second = theft(2);
        at.act(BOB, new MergeIncident(first, second, "the same"));
        String gone = "it went over into " + second;

        assertThat(at.act(BOB, new MoveAlert(2, Optional.of(first), "back"))).contains(gone);
        assertThat(at.act(BOB, new AmendIncident(first, 1, now(first).facts(), "so")))
            .contains(gone);
        assertThat(at.act(BOB, new NameCamera(first, 15, NOW.minusSeconds(9), NOW)))
            .contains(gone);
        assertThat(now(second).alerts()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(now(first).version()).isEqualTo(1);
    }

    @Test
    void theRoomTellsWhichIncidentsItDoesNotKnow() {
        IncidentNumber known = theft(1);
        IncidentNumber other = new IncidentNumber(41, known.date().minusYears(1), 1);
        assertThat(at.room.unknown(List.of(known, other)).toCompletableFuture().join())
            .containsExactly(other);
    }

    @Test
    void onlyACameraOfTheRegisterIsNamedAndForADayAtMost() {
        IncidentNumber number = theft(1);

        assertThat(at.act(BOB, new NameCamera(number, 999, NOW.minusSeconds(9), NOW)))
            .contains("there is no camera 999");
        assertThat(at.act(BOB, new NameCamera(number, 15, NOW.minusSeconds(86_401), NOW)))
            .contains("a camera is named for at most 24 hours");
        assertThat(now(number).cameras()).isEmpty();
        assertThat(at.act(BOB, new NameCamera(number, 15, NOW.minusSeconds(86_400), NOW)))
            .isEmpty();
    }

    @Test
    void aCameraThatStillLooksEndsInTheOneAndGoesOnInTheOther() {
        IncidentNumber first = theft(1);
        at.act(BOB, new Show(1, 0));
        Cue cue = at.alert(1).cues().getLast().cue();
        at.room.cued(new CueReport(cue, CueState.ACCEPTED, ""));
        IncidentNumber second = theft(2);
        at.later(Duration.ofSeconds(20));
        at.act(BOB, new MergeIncident(first, second, "the same"));

        assertThat(now(first).cameras()).containsExactly(
            new CameraUse(cue.camera(), 1, NOW, Optional.of(NOW.plusSeconds(20))));
        assertThat(now(second).cameras())
            .contains(new CameraUse(cue.camera(), 1, NOW, Optional.empty()));
        at.later(Duration.ofSeconds(20));
        at.act(BOB, new Close(1, "Police attended", ""));
        assertThat(now(second).cameras())
            .contains(new CameraUse(cue.camera(), 1, NOW, Optional.of(NOW.plusSeconds(40))));
    }

    /// What a desk that is not entitled was told comes to what it would be given anew, and nothing
    /// in it names the officers' incident.
    @Test
    void officersAndOthersStayApart() {
        IncidentNumber plain = theft(1);
        at.heard(new Emergency(
            new Heard("airwave/terminal", NOW, ""), OFFICER, Cry.BUTTON, Optional.empty(),
            Optional.empty()));
        IncidentNumber officers = open(all()).getLast().number();
        String apart = "officers' alerts and others do not mix";

        assertThat(at.act(ANNE, new MergeIncident(plain, officers, "so"))).contains(apart);
        assertThat(at.act(ANNE, new MergeIncident(officers, plain, "so"))).contains(apart);
        assertThat(at.act(ANNE, new MoveAlert(1, Optional.of(officers), "so"))).contains(apart);
        assertThat(at.act(ANNE, new MoveAlert(2, Optional.of(plain), "so"))).contains(apart);
        assertThat(at.act(ANNE, new MoveAlert(2, Optional.empty(), "so"))).isEmpty();

        assertThat(at.told.stream().map(Told::changed).filter(event -> !Restricted.is(event))
            .map(Restricted::without).map(Changed.class::cast)
            .flatMap(changed -> changed.incidents().stream()))
            .allSatisfy(incident -> assertThat(incident.number()).isEqualTo(plain));
        assertThat(open(Restricted.without(all()))).containsExactly(now(plain));
        assertThat(open(all())).extracting(Incident::airwave).containsExactly(false, true, true);
    }

    private IncidentNumber theft(long alert) {
        at.heard(at.status(alert == 1 ? PUB_RADIO : SHOP_RADIO, "theft"));
        at.act(BOB, new Take(alert));
        return open(all()).getLast().number();
    }

    private Snapshot all() {
        return at.room.snapshot().toCompletableFuture().join();
    }

    private static List<Incident> open(Snapshot all) {
        return all.incidents();
    }

    private Incident now(IncidentNumber number) {
        return at.told.reversed().stream().flatMap(told -> told.incidents().stream())
            .filter(incident -> incident.number().equals(number)).findFirst().orElseThrow();
    }
}
