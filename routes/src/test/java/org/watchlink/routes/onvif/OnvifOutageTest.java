package org.watchlink.routes.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchlink.routes.onvif.OnvifStage.ACCOUNT;
import static org.watchlink.routes.onvif.OnvifStage.MARKET;
import static org.watchlink.routes.onvif.OnvifStage.QUICK;
import static org.watchlink.routes.onvif.OnvifStage.START;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View.ToBearing;
import org.watchlink.routes.camera.View.ToPreset;

/// Cameras that are dead, slow to come back, or unwilling.
class OnvifOutageTest {

    private final OnvifStage stage = new OnvifStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void leavesACameraAloneAfterThreeFailuresUntilItHasRested() {
        stage.restart(QUICK);
        stage.fourteen.hold("GetServices");
        for (int failures = 0; failures < 3; failures++) {
            assertThat(stage.healths).isEmpty();
            Cue cue = stage.turn(14, MARKET);
            await().until(() -> stage.states(cue).contains(CueState.FAILED));
            assertThat(stage.reason(cue)).isEqualTo("014 not answering");
        }
        assertThat(stage.healths)
            .containsExactly(new CameraHealth(14, false, "not answering since 14:02"));
        assertThat(stage.outcomes).containsExactly("14 no answer", "14 no answer", "14 no answer");
        int asked = stage.fourteen.operations().size();

        stage.clock.now = START.plusSeconds(29);
        stage.control().probe();
        Cue atOnce = stage.turn(14, MARKET);

        assertThat(stage.states(atOnce)).containsExactly(CueState.FAILED);
        assertThat(stage.reason(atOnce)).isEqualTo("014 out of order since 14:02");
        assertThat(stage.fourteen.operations()).hasSize(asked);

        stage.fourteen.letGo("GetServices");
        stage.clock.now = START.plusSeconds(30);
        await().until(() -> {
            stage.control().probe();
            stage.clock.now = stage.clock.now.plusSeconds(30);
            return stage.healths.contains(new CameraHealth(14, true, ""));
        });
        Cue again = stage.turn(14, MARKET);
        await().until(() -> stage.states(again).contains(CueState.CONFIRMED));
        assertThat(stage.healths).hasSize(2);
    }

    @Test
    void letsACueBeTheProbe() {
        stage.restart(QUICK);
        stage.fourteen.hold("GetServices");
        for (int failures = 0; failures < 3; failures++) {
            Cue cue = stage.turn(14, MARKET);
            await().until(() -> stage.states(cue).contains(CueState.FAILED));
        }
        stage.clock.now = START.plusSeconds(90);

        Cue probe = stage.turn(14, MARKET);

        await().until(() -> stage.states(probe).contains(CueState.FAILED));
        assertThat(stage.reason(probe)).isEqualTo("014 not answering");
        assertThat(stage.reason(stage.turn(14, MARKET))).isEqualTo("014 out of order since 14:02");
        assertThat(stage.healths).hasSize(1);
    }

    @Test
    void holdsUpNoOtherCamera() {
        stage.fourteen.hold("GetServices");
        Cue dead = stage.turn(14, MARKET);
        await().until(() -> !stage.fourteen.operations().isEmpty());

        Cue alive = stage.turn(15, MARKET);

        await().until(() -> stage.states(alive).contains(CueState.CONFIRMED));
        assertThat(stage.states(dead)).isEmpty();
    }

    @Test
    void saysWhyACameraRefuses() {
        Fault refused = new Fault("Sender", List.of("NotAuthorized"), "no");
        stage.fourteen.answer("GetServices", refused);
        stage.fourteen.answer("GetSystemDateAndTime", refused);
        stage.fifteen.answer(
            "GotoPreset", new Fault("Sender", List.of("InvalidArgVal", "NoToken"), ""));

        Cue locked = stage.turn(14, MARKET);
        Cue unknown = stage.turn(15, new ToPreset("no such", "view"));
        await().until(() ->
            !stage.states(locked).isEmpty() && !stage.states(unknown).isEmpty());
        Cue gone = stage.turn(15, MARKET);
        await().until(() -> stage.states(gone).contains(CueState.FAILED));
        Cue near = stage.turn(15, new ToBearing(90, 3));
        Cue stray = stage.turn(99, MARKET);

        await().until(() ->
            !stage.states(near).isEmpty() && !stage.states(stray).isEmpty());
        assertThat(stage.reason(locked)).isEqualTo("014 refuses our password");
        assertThat(stage.reason(unknown)).isEqualTo("015 does not have this view");
        assertThat(stage.reason(gone)).isEqualTo("015 does not know this view");
        assertThat(stage.reason(near)).isEqualTo("015 cannot look there");
        assertThat(stage.reason(stray)).isEqualTo("099 has no address that is allowed");
        assertThat(stage.healths).contains(
            new CameraHealth(14, false, "refuses our password since 14:02"),
            new CameraHealth(15, true, ""));
        assertThat(stage.reports.toString() + stage.healths + stage.outcomes)
            .doesNotContain(ACCOUNT.user(), ACCOUNT.password());
    }
}
