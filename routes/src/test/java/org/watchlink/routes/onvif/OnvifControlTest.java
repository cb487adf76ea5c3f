package org.watchlink.routes.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.watchlink.routes.onvif.OnvifStage.MARKET;
import static org.watchlink.routes.onvif.OnvifStage.MILL;
import static org.watchlink.routes.onvif.OnvifStage.QUAY;
import static org.watchlink.routes.onvif.OnvifStage.QUICK;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifRequest;
import org.watchlink.adapters.onvif.OnvifRequest.AbsoluteMove;
import org.watchlink.adapters.onvif.OnvifRequest.GotoPreset;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View.ToBearing;

class OnvifControlTest {

    private final OnvifStage stage = new OnvifStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void reportsEveryStepOfACue() {
        Cue cue = stage.turn(14, MARKET);

        await().until(() -> stage.states(cue).contains(CueState.CONFIRMED));
        assertThat(stage.states(cue))
            .containsExactly(CueState.SENT, CueState.ACCEPTED, CueState.CONFIRMED);
        assertThat(stage.fourteen.orders()).containsExactly(new GotoPreset("p", "1"));
        assertThat(stage.outcomes).containsExactly("14 accepted");
        assertThat(stage.healths).containsExactly(new CameraHealth(14, true, ""));
    }

    @Test
    void pointsWhereNoViewIsStored() {
        Cue cue = stage.turn(14, new ToBearing(226.545, 210.36));

        await().until(() -> stage.states(cue).contains(CueState.CONFIRMED));
        AbsoluteMove move = (AbsoluteMove) stage.fourteen.orders().getFirst();
        PanTilt at = move.position().panTilt().orElseThrow();
        assertThat(at.x()).isCloseTo(189.045 - 360, within(0.002));
        assertThat(at.y()).isCloseTo(-1.771, within(0.002));
    }

    @Test
    void confirmsOnlyWhenTheHeadStands() {
        stage.fourteen.status(Motion.MOVING);
        Cue cue = stage.turn(14, MARKET);
        await().until(() -> stage.fourteen.operations().contains("GetStatus"));
        assertThat(stage.states(cue)).containsExactly(CueState.SENT, CueState.ACCEPTED);

        stage.fourteen.status(Motion.IDLE);

        await().until(() -> stage.states(cue).contains(CueState.CONFIRMED));
    }

    @Test
    void saysWhenNothingConfirmsTheView() {
        stage.restart(QUICK);
        stage.fourteen.status(Motion.UNSAID);
        stage.fifteen.status(Motion.MOVING);

        Cue blind = stage.turn(14, MARKET);
        Cue slow = stage.turn(15, MARKET);

        await().until(() -> stage.states(blind).contains(CueState.NOT_CONFIRMED)
            && stage.states(slow).contains(CueState.NOT_CONFIRMED));
        assertThat(stage.reason(blind)).isEqualTo("014 does not tell where it looks");
        assertThat(stage.reason(slow)).isEqualTo("015 is still moving");
    }

    @Test
    void asksOneThingAtATimeAndOfThoseThatWaitTheLatest() {
        Semaphore gate = stage.fourteen.hold("GotoPreset");
        Cue first = stage.turn(14, MARKET);
        await().until(() -> stage.fourteen.orders().size() == 1);

        Cue second = stage.turn(14, QUAY);
        Cue third = stage.turn(14, MILL);

        assertThat(stage.states(second)).containsExactly(CueState.SUPERSEDED);
        gate.release();
        await().until(() -> stage.fourteen.orders().size() == 2);
        gate.release();
        await().until(() -> stage.states(third).contains(CueState.CONFIRMED));
        assertThat(stage.states(first))
            .containsExactly(CueState.SENT, CueState.ACCEPTED, CueState.SUPERSEDED);
        assertThat(stage.fourteen.orders()).extracting(OnvifRequest::toString).containsExactly(
            new GotoPreset("p", "1").toString(), new GotoPreset("p", "3").toString());
        assertThat(stage.fourteen.mostInFlight()).isEqualTo(1);
    }

    @Test
    void speaksToTheCameraThatTheRegisterNamesNow() {
        Cue before = stage.turn(14, MARKET);
        await().until(() -> stage.states(before).contains(CueState.CONFIRMED));
        stage.register.put(14, OnvifStage.camera(14, stage.fifteen.address()));

        Cue after = stage.turn(14, QUAY);

        await().until(() -> stage.states(after).contains(CueState.CONFIRMED));
        assertThat(stage.fifteen.orders()).containsExactly(new GotoPreset("p", "2"));
        assertThat(stage.fourteen.orders()).hasSize(1);
    }

    @Test
    void meetsACameraBeforeItIsNeeded() {
        stage.control().prepare(14);
        await().until(() -> stage.healths.contains(new CameraHealth(14, true, "")));
        assertThat(stage.fourteen.operations())
            .containsExactly("GetServices", "GetProfiles", "GetNodes", "GetPresets");

        Cue cue = stage.turn(14, MARKET);

        await().until(() -> stage.states(cue).contains(CueState.CONFIRMED));
        assertThat(stage.fourteen.operations().get(4)).isEqualTo("GotoPreset");
    }
}
