package org.watchlink.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.tetra.TetraHeard;
import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.adapters.tetra.TetraResult;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.Doors;
import org.watchlink.routes.airwave.Mode;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Airwave;

/// The way of an officer's emergency in, and of an operator's text out.
class AirwaveWayTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final TetraHeard EMERGENCY = new TetraHeard.Status(
        TetraAddress.of("4711"), TetraAddress.of("77").orElseThrow(), new Sds.Emergency());
    private AirwaveStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anOfficersEmergencyIsRaisedAndShown() throws Exception {
        open(Doors.open());
        stage.policeRadioHears(EMERGENCY);
        assertThat(alert(1).orElseThrow().caller().verified()).isTrue();
        assertThat(stage.desk).hasAtLeastOneElementOfType(Airwave.class);
    }

    @Test
    void aTextGoesOutOnlyWhenTheLogHasItAndOnce() throws Exception {
        open(Doors.open());
        stage.shopCalls();
        stage.log.stop();
        assertThat(act(new DeskAction.Pass(1, "Oldtown patrol"))).isEmpty();
        await().until(() -> stage.told.stream().anyMatch(told -> !told.recorded()));
        assertThat(stage.airwave.orders).isEmpty();
        stage.log.go();
        await().until(() -> state(1) == Passage.State.DELIVERED);
        assertThat(stage.airwave.orders).singleElement()
            .isInstanceOfSatisfying(TetraOrder.Text.class, text -> {
                assertThat(text.ssi()).isEqualTo(77);
                assertThat(text.group()).isTrue();
                assertThat(text.text()).startsWith("CCTV alert 0001: P1 Emergency button.");
            });
    }

    @Test
    void whatTheTerminalDoesNotKnowIsNotSentAgain() throws Exception {
        open(Doors.open());
        stage.airwave.answer = _ ->
            CompletableFuture.failedFuture(new SessionException("closed"));
        stage.shopCalls();
        act(new DeskAction.Tell(1, "Oldtown patrol", "hello"));
        await().until(() -> state(1) == Passage.State.UNKNOWN);
        stage.airwave.answer = _ ->
            CompletableFuture.completedFuture(new TetraResult.Failed("no such number"));
        act(new DeskAction.Tell(1, "Oldtown patrol", "hello"));
        await().until(() -> state(1) == Passage.State.FAILED);
        assertThat(stage.airwave.orders).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "ONE_WAY"})
    void whereNothingMayBeSentNothingIs(Mode mode) throws Exception {
        open(Doors.door(mode, 365));
        stage.shopCalls();
        assertThat(act(new DeskAction.Pass(1, "Oldtown patrol")).orElseThrow())
            .startsWith("not sent: this site");
        assertThat(act(new DeskAction.Pass(1, "Hertfordshire"))).isEmpty();
        stage.policeRadioHears(EMERGENCY);
        assertThat(alert(2).isPresent()).isEqualTo(mode == Mode.ONE_WAY);
        assertThat(stage.airwave.orders).isEmpty();
    }

    @Test
    void withALapsedLicenceNothingComesInAndTheLinkSaysWhy() throws Exception {
        open(Doors.door(Mode.TWO_WAY, -1));
        stage.policeRadioHears(EMERGENCY);
        assertThat(alert(1)).isEmpty();
        assertThat(stage.links.links().getFirst()).satisfies(link -> {
            assertThat(link.link()).isEqualTo("airwave/terminal");
            assertThat(link.up()).isFalse();
            assertThat(link.reason()).isEqualTo("Airwave licence 123 lapsed on 2026-11-20");
        });
    }

    private void open(AirwaveDoor door) throws Exception {
        stage = new AirwaveStage(door);
        act(new DeskAction.Attend(true, true));
    }

    private Optional<String> act(DeskAction action) {
        return stage.room.act(ANNE, action).toCompletableFuture().join();
    }

    private Passage.State state(long alert) {
        return alert(alert).orElseThrow().passages().getLast().state();
    }

    private Optional<Alert> alert(long number) {
        return stage.room.snapshot().toCompletableFuture().join().alerts().stream()
            .filter(alert -> alert.number() == number).findFirst();
    }
}
