package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchlink.routes.place.Oldtown.GROUP;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.PUB;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.place.Oldtown.SHOP_RADIO;
import static org.watchlink.routes.place.Oldtown.STRANGER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId;

class ControlRoomTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final Operator BOB = new Operator("bob", "desk 2");
    private final OldtownRoom at = new OldtownRoom();

    @BeforeEach
    void open() {
        at.act(ANNE, new DeskAction.Attend(true, false));
    }

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void anEmergencyIsRaisedPlacedAnsweredAndCuedByItself() {
        at.heard(at.button(PUB_RADIO));
        Alert alert = at.alert(1);
        assertThat(alert.category()).isEqualTo(new Category("Emergency button", Priority.P1));
        assertThat(alert.placing().place()).contains(PUB);
        assertThat(alert.placing().sureness()).isEqualTo(Sureness.PREMISES);
        assertThat(alert.candidates()).extracting("camera").containsExactly(14, 15);
        assertThat(alert.answers()).extracting("text").containsExactly("CCTV: alert got 21:47");
        assertThat(alert.cues()).singleElement().satisfies(cue -> {
            assertThat(cue.cue().camera()).isEqualTo(14);
            assertThat(cue.cue().reason()).isEqualTo("alert 0001 (automatic): "
                + "surveyed preset for these premises; healthy; free; 33 m");
        });
    }

    @Test
    void anUnknownRadioIsUnverifiedAndMovesNoCamera() {
        at.heard(new Emergency(
            at.heardNow(""), STRANGER, Cry.BUTTON, Optional.empty(),
            Optional.of(new Fix(PUB.position(), 10, NOW))));
        assertThat(at.alert(1).caller().verified()).isFalse();
        assertThat(at.alert(1).candidates()).isNotEmpty();
        assertThat(at.alert(1).cues()).isEmpty();
        at.act(ANNE, new DeskAction.Show(1, 0));
        assertThat(at.alert(1).cues()).hasSize(1);
    }

    @Test
    void repeatsFoldAndAllOriginalsAreKept() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.heard(new Text(at.heardNow(""), PUB_RADIO, Optional.empty(), "two, blue jackets"));
        assertThat(at.alert(1).count()).isEqualTo(3);
        assertThat(at.alert(1).text()).isEqualTo("two, blue jackets");
        assertThat(at.log.entries()).extracting("occurrence")
            .filteredOn(o -> o instanceof Occurrence.AlertRepeated).hasSize(2);
    }

    @Test
    void anEmergencyIsNeverFoldedIntoALesserAlert() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.heard(at.button(PUB_RADIO));
        assertThat(at.alert(2).category().priority()).isEqualTo(Priority.P1);
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        assertThat(at.alert(1).count() + at.alert(2).count()).isEqualTo(3);
    }

    @Test
    void afterTheFoldWindowTheButtonAlarmsAgain() {
        at.heard(at.button(PUB_RADIO));
        at.later(Duration.ofMinutes(6));
        at.heard(at.button(PUB_RADIO));
        assertThat(at.alert(2).count()).isEqualTo(1);
    }

    @Test
    void theSameMessageTwiceIsOneEventAlsoAfterARestart() {
        Text text = new Text(at.heardNow("tmp/1/7"), PUB_RADIO, Optional.empty(), "help");
        at.heard(text);
        at.heard(text);
        at.restart();
        at.heard(text);
        assertThat(at.alert(1).count()).isEqualTo(1);
    }

    @Test
    void aRadioThatCountsAnewIsHeard() {
        at.heard(new Text(at.heardNow("tmp/1/7"), PUB_RADIO, Optional.empty(), "help"));
        at.later(Duration.ofMinutes(10));
        at.heard(new Text(at.heardNow("tmp/1/7"), PUB_RADIO, Optional.empty(), "help"));
        assertThat(at.alert(1).count() + at.alert(2).count()).isEqualTo(2);
    }

    @Test
    void aRestartKnowsEverythingAgain() {
        at.heard(at.button(PUB_RADIO));
        at.act(ANNE, new DeskAction.Show(1, 0));
        at.room.cued(new CueReport(
            at.alert(1).cues().getFirst().cue(), CueState.CONFIRMED, ""));
        at.settle();
        at.alert(1).answers().forEach(answer ->
            at.room.answered(1, answer.became(Answer.State.DELIVERED, "")));
        at.settle();
        Alert before = at.alert(1);
        at.restart();
        assertThat(at.snapshot()).containsExactly(before);
    }

    @Test
    void takingPutsANameToItAndASecondDeskCanTakeOver() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.act(ANNE, new DeskAction.Show(1, 0));
        assertThat(at.alert(1).takenBy()).contains(ANNE);
        at.act(BOB, new DeskAction.Take(1));
        assertThat(at.alert(1).takenBy()).contains(BOB);
        assertThat(at.alert(1).timeline()).extracting("by").contains("anne, desk 1", "bob, desk 2");
    }

    @Test
    void theRadioHearsOfTheCameraOnlyWhenItHasConfirmed() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.act(ANNE, new DeskAction.Show(1, 0));
        Cue cue = at.alert(1).cues().getFirst().cue();
        at.room.cued(new CueReport(cue, CueState.ACCEPTED, ""));
        at.settle();
        assertThat(at.alert(1).answers()).extracting("kind").containsExactly(Answer.Kind.RECEIVED);
        at.room.cued(new CueReport(cue, CueState.CONFIRMED, "1.4 s"));
        at.settle();
        assertThat(at.alert(1).life()).isEqualTo(Life.ON_CAMERA);
        assertThat(at.alert(1).answers()).extracting("kind")
            .containsExactly(Answer.Kind.RECEIVED, Answer.Kind.ON_CAMERA);
    }

    @Test
    void theRadioHearsSeenWhenNoCameraConfirms() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.act(ANNE, new DeskAction.Show(1, 0));
        Cue cue = at.alert(1).cues().getFirst().cue();
        at.room.cued(new CueReport(cue, CueState.FAILED, "014 not answering"));
        at.settle();
        assertThat(at.alert(1).answers()).extracting("kind")
            .containsExactly(Answer.Kind.RECEIVED, Answer.Kind.SEEN);
    }

    @Test
    void aSlowCameraDoesNotKeepTheRadioWaiting() {
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        at.act(ANNE, new DeskAction.Show(1, 0));
        at.later(Duration.ofSeconds(2));
        await().until(() -> at.alert(1).answered(Answer.Kind.SEEN));
    }

    @Test
    void nobodyThereIsSaidAfterAMinuteOrAtOnceWithoutADesk() {
        at.heard(at.button(PUB_RADIO));
        at.later(Duration.ofSeconds(59));
        at.settle();
        assertThat(at.alert(1).answered(Answer.Kind.NOBODY)).isFalse();
        at.later(Duration.ofSeconds(1));
        await().until(() -> at.alert(1).answered(Answer.Kind.NOBODY));

        at.act(ANNE, new DeskAction.Attend(false, false));
        at.later(Duration.ofMinutes(10));
        at.heard(at.button(PUB_RADIO));
        at.later(Duration.ofSeconds(3));
        await().until(() -> at.alert(2).answered(Answer.Kind.NOBODY));
    }

    @Test
    void aSilentProfileGetsNothing() {
        at.heard(at.button(SHOP_RADIO));
        assertThat(at.alert(1).answers()).singleElement()
            .extracting("state").isEqualTo(Answer.State.WITHHELD);
        assertThat(at.act(ANNE, new DeskAction.Reply(1, "on our way"))).isPresent();
    }

    @Test
    void aRadioWithoutANumberIsNotSentTexts() {
        at.heard(at.button(new SubscriberId.AtLink("net/oldtown/1")));
        assertThat(at.alert(1).answers()).isEmpty();
        assertThat(at.act(ANNE, new DeskAction.Reply(1, "on our way"))).isPresent();
    }

    @Test
    void aCameraInUseIsNotOfferedToTheNextAlert() {
        at.heard(at.button(PUB_RADIO));
        at.heard(new Emergency(
            at.heardNow(""), STRANGER, Cry.BUTTON, Optional.empty(),
            Optional.of(new Fix(PUB.position(), 10, NOW))));
        assertThat(at.alert(2).candidates()).extracting("camera").containsExactly(15);
        at.act(ANNE, new DeskAction.Close(1, "False alarm", ""));
        assertThat(at.alert(1).life()).isEqualTo(Life.CLOSED);
        at.later(Duration.ofMinutes(6));
        at.heard(at.button(PUB_RADIO));
        assertThat(at.alert(3).candidates()).extracting("camera").containsExactly(14, 15);
    }

    @Test
    void aCallClosesByItselfUnlessTaken() {
        at.heard(new CallBegun(at.heardNow(""), PUB_RADIO, Optional.of(GROUP)));
        at.later(Duration.ofMinutes(2));
        await().until(() -> !at.alert(1).open());
        assertThat(at.alert(1).outcome()).contains("Call ended");
    }

    @Test
    void aFixThatLeavesThePremisesMovesTheAlert() {
        at.heard(at.button(PUB_RADIO));
        at.heard(new PositionReport(
            at.heardNow(""), PUB_RADIO, new Fix(new Position(51.9095, -0.2010), 10, NOW)));
        assertThat(at.alert(1).placing().sureness()).isEqualTo(Sureness.FIX);
        assertThat(at.alert(1).candidates()).extracting("camera").containsExactly(16);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithAReason() {
        assertThat(at.act(ANNE, new DeskAction.Take(7))).contains("there is no alert 0007");
        at.heard(at.status(PUB_RADIO, "SHOP THEFT"));
        assertThat(at.act(ANNE, new DeskAction.Show(1, 8)))
            .contains("there is no camera 9 for this alert");
        assertThat(at.act(ANNE, new DeskAction.Reply(1, "x".repeat(41)))).isPresent();
        assertThat(at.act(ANNE, new DeskAction.Close(1, "whatever", ""))).isPresent();
        assertThat(at.act(ANNE, new DeskAction.Close(1, "False alarm", "")))
            .isEmpty();
        assertThat(at.act(ANNE, new DeskAction.Pass(1, "Hertfordshire")))
            .contains("alert 0001 is closed");
    }

    @Test
    void aSlowDiskHoldsUpNeitherTheDeskNorDoesItAcknowledge() {
        at.settle();
        at.log.stop();
        CompletableFuture<Void> kept =
            at.room.heard(List.of(at.button(PUB_RADIO))).toCompletableFuture();
        await().until(() -> at.told.stream().anyMatch(t -> !t.recorded() && t.first()));
        assertThat(kept).isNotDone();
        at.log.go();
        await().until(kept::isDone);
        assertThat(at.told).filteredOn(t -> t.recorded() && !t.first()).isNotEmpty();
    }
}
