package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.PUB;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.STRANGER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.incident.Occurrence.AlertPlaced;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.PositionReport;

/// What goes wrong in a control room, and what must go on all the same.
class RoomFaultsTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");

    private final OldtownRoom at = new OldtownRoom();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void aReportOnAnAlertLongForgottenIsKeptAndHurtsNothing() {
        at.heard(at.button(PUB_RADIO));
        Answer late = at.alert(1).answers().getFirst();
        at.act(ANNE, new DeskAction.Close(1, "False alarm", ""));
        for (int i = 2; i < 60; i++) {
            at.later(Duration.ofMinutes(6));
            at.heard(at.button(PUB_RADIO));
            at.act(ANNE, new DeskAction.Close(i, "False alarm", ""));
        }
        at.room.answered(1, late.became(Answer.State.DELIVERED, ""));
        at.later(Duration.ofMinutes(6));
        at.heard(at.button(PUB_RADIO));
        assertThat(at.alert(60).open()).isTrue();
    }

    @Test
    void aLogThatRefusesIsAFailedLogAndTheRoomSaysSo() {
        at.settle();
        at.log.stop();
        CompletableFuture<Void> before =
            at.room.heard(List.of(at.button(PUB_RADIO))).toCompletableFuture();
        at.settle();
        at.log.fill();
        CompletableFuture<Void> refused =
            at.room.heard(List.of(at.button(STRANGER))).toCompletableFuture();
        await().until(refused::isCompletedExceptionally);
        assertThat(at.room.recording()).isFalse();
        at.log.go();
        await().until(before::isDone);
        assertThat(before).isCompleted();
        await().until(() -> at.alert(2).waiting());
        assertThat(at.act(ANNE, new DeskAction.Take(2))).isEmpty();
    }

    @Test
    void whoComesWhileTheLogIsBehindIsToldWhatIsNotRecorded() {
        at.heard(at.button(PUB_RADIO));
        at.settle();
        long recorded = picture().number();
        at.log.stop();
        at.room.heard(List.of(at.button(STRANGER)));
        at.settle();
        assertThat(picture().alerts()).extracting(Alert::number).containsExactly(1L, 2L);
        assertThat(picture().unrecorded()).containsExactly(2L);
        assertThat(picture().number()).isEqualTo(recorded);
        at.log.go();
        await().until(() -> picture().unrecorded().isEmpty());
        assertThat(picture().number()).isEqualTo(at.log.head());
    }

    @Test
    void aDiskThatFailsIsSaidUntilItIsWellAndWhatWaitedIsThenRecorded() {
        at.settle();
        at.log.breakDown();
        CompletableFuture<Void> kept =
            at.room.heard(List.of(at.button(PUB_RADIO))).toCompletableFuture();
        await().until(() -> picture().unrecorded().equals(List.of(1L)));
        await().until(() -> at.told.stream().anyMatch(told -> !told.recorded()));
        assertThat(at.room.recording()).isFalse();
        assertThat(at.act(ANNE, new DeskAction.Take(1))).isEmpty();
        assertThat(kept).isNotDone();

        at.log.mend();
        assertThat(kept).succeedsWithin(Duration.ofSeconds(10));
        assertThat(at.room.recording()).isTrue();
        await().until(() -> picture().unrecorded().isEmpty());
        assertThat(at.told).filteredOn(told -> told.entry().number() == 1)
            .extracting(Told::recorded).containsExactly(false, true);
    }

    @Test
    void aRoomThatIsClosedLetsNobodyWait() {
        at.close();
        assertThat(at.room.act(ANNE, new DeskAction.Take(1)).toCompletableFuture())
            .isCompletedExceptionally();
    }

    private Snapshot picture() {
        return at.room.snapshot().toCompletableFuture().join();
    }

    @Test
    void aRestartEndsWhatNobodyWillHearOfAgain() {
        at.heard(at.button(PUB_RADIO));
        assertThat(at.alert(1).cues().getFirst().state()).isEqualTo(CueState.ORDERED);
        at.restart();
        at.settle();
        assertThat(at.alert(1).cues()).extracting(CueReport::state)
            .containsExactly(CueState.FAILED);
        assertThat(at.alert(1).answers()).extracting(Answer::state)
            .containsExactly(Answer.State.FAILED);
        at.act(ANNE, new DeskAction.Show(1, 0));
        assertThat(at.alert(1).cues().getLast().cue().camera()).isEqualTo(15);
    }

    @Test
    void afterARestartTheDesksHaveTimeToComeBack() {
        at.heard(at.button(PUB_RADIO));
        at.later(Duration.ofSeconds(5));
        at.restart();
        at.later(Duration.ofSeconds(9));
        at.tick();
        assertThat(at.alert(1).answered(Answer.Kind.NOBODY)).isFalse();
        at.later(Duration.ofSeconds(1));
        await().until(() -> at.alert(1).answered(Answer.Kind.NOBODY));
    }

    @Test
    void whereTheFirstCameraFailsTheNextTurnsByItself() {
        at.heard(at.button(PUB_RADIO));
        report(1, CueState.FAILED);
        assertThat(at.alert(1).cues()).extracting(cue -> cue.cue().camera())
            .containsExactly(14, 15);
        report(1, CueState.FAILED);
        assertThat(at.alert(1).cues()).hasSize(2);
    }

    @Test
    void aMoreUrgentCallMayHaveTheCameraAndTheOtherIsNoLongerOnIt() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.act(ANNE, new DeskAction.Show(1, 0));
        report(1, CueState.CONFIRMED);
        assertThat(at.alert(1).life()).isEqualTo(Life.ON_CAMERA);
        at.heard(new Emergency(
            at.heardNow(""), STRANGER, Cry.BUTTON, Optional.empty(),
            Optional.of(new Fix(PUB.position(), 10, NOW))));
        Alert urgent = at.alert(2);
        assertThat(urgent.candidates()).extracting("camera").containsExactly(14, 15);
        at.act(ANNE, new DeskAction.Show(2, 0));
        assertThat(at.alert(1).life()).isEqualTo(Life.TAKEN);
        assertThat(at.alert(1).onCamera()).isFalse();
        assertThat(at.alert(1).cues().getFirst().reason()).isEqualTo("turned to alert 0002");
    }

    @Test
    void theSamePersonIsNotDeniedTheCameraOfAnEarlierAlert() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.act(ANNE, new DeskAction.Show(1, 0));
        at.heard(at.button(PUB_RADIO));
        assertThat(at.alert(2).cues().getFirst().cue().camera()).isEqualTo(14);
    }

    @Test
    void aRadioThatStandsStillIsNotPlacedAgain() {
        at.heard(at.button(PUB_RADIO));
        at.heard(fix(51.90950));
        at.heard(fix(51.90955));
        at.heard(fix(51.91000));
        assertThat(at.log.entries()).extracting("occurrence")
            .filteredOn(o -> o instanceof AlertPlaced).hasSize(2);
    }

    private PositionReport fix(double latitude) {
        return new PositionReport(
            at.heardNow(""), PUB_RADIO, new Fix(new Position(latitude, -0.2010), 20, NOW));
    }

    private void report(long alert, CueState state) {
        Cue cue = at.alert(alert).cues().getLast().cue();
        at.room.cued(new CueReport(cue, state, ""));
        at.settle();
    }
}
