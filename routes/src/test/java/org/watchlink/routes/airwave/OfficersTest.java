package org.watchlink.routes.airwave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PATROL;
import static org.watchlink.routes.place.Oldtown.PUB;
import static org.watchlink.routes.place.Oldtown.UNKNOWN_OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Officer;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.StateReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.SubscriberId.Issi;

class OfficersTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final List<Airwave> told = new ArrayList<>();
    private final Officers officers = officers(Doors.open());

    @Test
    void anOfficerIsShownWithNameStateAndPlaceAndNothingOfItIsKept() {
        assertThat(note(
            position(OFFICER), new StateReport(heard(), OFFICER, "on patrol"),
            new CallBegun(heard(), OFFICER, Optional.of(PATROL)))).isEmpty();
        assertThat(told).singleElement().satisfies(all -> {
            assertThat(all.open()).isTrue();
            assertThat(all.sends()).isTrue();
            assertThat(all.officers()).containsExactly(new Officer(
                OFFICER, "HB12", "Hertfordshire", NOW, Optional.of(fix()), "on patrol"));
            assertThat(all.talks()).containsExactly(
                new Talk("Oldtown patrol", NOW, Optional.of(OFFICER)));
        });
    }

    @Test
    void whatCallsForSomebodyGoesOnAnEmergencyWithTheLastFix() {
        Status status = new Status(
            heard(), OFFICER, Optional.empty(), "back-up", new Category("Back-up", Priority.P2));
        LinkChange up = new LinkChange(heard(), true, "");
        assertThat(note(position(OFFICER), status, up)).containsExactly(status, up);
        assertThat(note(cry(OFFICER), cry(UNKNOWN_OFFICER)))
            .extracting(event -> ((Emergency) event).fix())
            .containsExactly(Optional.of(fix()), Optional.empty());
        assertThat(officers.now().officers().getFirst().state()).isEqualTo("back-up");
    }

    @Test
    void theDesksAreToldAtMostOnceASecondAndNothingIsLost() {
        note(position(OFFICER));
        note(new StateReport(heard(), OFFICER, "at scene"));
        officers.tick();
        assertThat(told).hasSize(1);
        later(Duration.ofSeconds(1));
        officers.tick();
        officers.tick();
        assertThat(told).hasSize(2);
        assertThat(told.getLast().officers().getFirst().state()).isEqualTo("at scene");
        later(Duration.ofSeconds(1));
        officers.tick();
        assertThat(told).hasSize(2);
    }

    @Test
    void theDesksAreToldHowTheDoorStandsBeforeAnybodyIsHeard() {
        officers.tick();
        assertThat(told).containsExactly(new Airwave(NOW, true, true, "", List.of(), List.of()));
        Officers lapsed = officers(Doors.door(Mode.TWO_WAY, -1));
        lapsed.tick();
        assertThat(told.getLast()).satisfies(all -> {
            assertThat(all.open()).isFalse();
            assertThat(all.reason()).contains("lapsed");
        });
    }

    @Test
    void aPlaceIsForgottenWhileTheOfficerStillTalksAndThenTheOfficer() {
        note(position(OFFICER));
        later(Duration.ofMinutes(10));
        note(new CallBegun(heard(), OFFICER, Optional.empty()));
        later(Duration.ofMinutes(6));
        officers.tick();
        assertThat(told.getLast().officers()).singleElement()
            .satisfies(officer -> assertThat(officer.fix()).isEmpty());
        assertThat(note(cry(OFFICER))).extracting(event -> ((Emergency) event).fix())
            .containsExactly(Optional.empty());
        later(Duration.ofMinutes(16));
        officers.tick();
        assertThat(told.getLast().officers()).isEmpty();
    }

    @Test
    void aPlaceThatIsReportedLateDoesNotHideWhereTheOfficerIsNow() {
        note(position(OFFICER), new PositionReport(heard(), OFFICER, new Fix(
            PUB.position(), 10, NOW.minus(Duration.ofMinutes(3)))));
        assertThat(officers.now().officers()).singleElement()
            .satisfies(officer -> assertThat(officer.fix()).contains(fix()));
    }

    @Test
    void aCallLastsUntilItIsClearedOrQuietAndPrivateOnesAreNobodysBusiness() {
        note(new CallBegun(heard(), OFFICER, Optional.empty()));
        assertThat(officers.now().talks()).isEmpty();
        note(new CallBegun(heard(), Issi.WITHHELD, Optional.of(PATROL)));
        later(Duration.ofSeconds(5));
        note(new CallBegun(heard(), OFFICER, Optional.of(PATROL)));
        assertThat(officers.now().talks()).containsExactly(
            new Talk("Oldtown patrol", NOW, Optional.of(OFFICER)));
        note(new CallEnded(heard(), OFFICER, Optional.of(PATROL)));
        assertThat(officers.now().talks()).containsExactly(
            new Talk("Oldtown patrol", NOW, Optional.empty()));
        note(new CallCleared(heard(), PATROL));
        assertThat(officers.now().talks()).isEmpty();
        note(new CallBegun(heard(), OFFICER, Optional.of(PATROL)));
        later(Duration.ofSeconds(61));
        officers.tick();
        assertThat(told.getLast().talks()).isEmpty();
    }

    @Test
    void aRadioThatWithheldItsIdentityIsNobody() {
        note(position(Issi.WITHHELD));
        assertThat(officers.now().officers()).isEmpty();
    }

    @Test
    void everythingIsForgottenWhenTheLicenceLapses() {
        Officers lapsing = officers(new AirwaveDoor(
            Mode.TWO_WAY, Optional.of(Doors.licence(0)), moving()));
        lapsing.note(List.of(position(OFFICER)));
        later(Duration.ofDays(1));
        lapsing.tick();
        assertThat(told.getLast()).isEqualTo(new Airwave(
            now.get(), false, false, "Airwave licence 123 lapsed on 2026-11-21", List.of(),
            List.of()));
    }

    private Clock moving() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private Officers officers(AirwaveDoor door) {
        Oldtown register = new Oldtown();
        return new Officers(
            () -> register, door, Duration.ofMinutes(15), now::get,
            (DeskEvent event) -> told.add((Airwave) event));
    }

    private List<RadioEvent> note(RadioEvent... events) {
        return officers.note(List.of(events));
    }

    private void later(Duration span) {
        now.updateAndGet(time -> time.plus(span));
    }

    private Heard heard() {
        return new Heard("airwave/terminal", now.get(), "");
    }

    private PositionReport position(Issi radio) {
        return new PositionReport(heard(), radio, fix());
    }

    private Fix fix() {
        return new Fix(PUB.position(), 20, NOW);
    }

    private Emergency cry(Issi radio) {
        return new Emergency(heard(), radio, Cry.BUTTON, Optional.empty(), Optional.empty());
    }
}
