package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.STRANGER;
import static org.watchlink.routes.place.Oldtown.TOWN;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId;

class BriefingTest {

    private static final Position SPOT = new Position(51.9, -0.2);
    private final Oldtown register = new Oldtown();
    private final Briefing briefing =
        new Briefing(() -> register, ZoneId.of("Europe/London"));

    @Test
    void anOfficerByPositionOnCameraHeardTwice() {
        Alert alert = alert(OFFICER, "Emergency call", new FixedPlace(new Fix(SPOT, 20, NOW)))
            .heardAgain(NOW, Optional.empty(), "").cued(new CueReport(
                new Cue(1, 7, 14, new View.ToPreset("1", "door"), ""), CueState.CONFIRMED, ""));
        assertThat(briefing.of(alert)).isEqualTo(
            "CCTV alert 0007: P1 Emergency call. At 51.90000, -0.20000, within 20 m. "
                + "By Airwave radio (HB12), 21:47, 2 times. On camera 014.");
    }

    @Test
    void aStrangerSomewhere() {
        assertThat(briefing.of(alert(STRANGER, "Theft", TOWN))).isEqualTo(
            "CCTV alert 0007: P1 Theft. Somewhere in Oldtown. "
                + "By radio (not in the register), 21:47. No camera on it yet.");
        assertThat(briefing.of(alert(STRANGER, "Theft", null))).contains("Place not known.");
    }

    @Test
    void whatTheCallerWroteStaysHereAndNothingIsLongerThanItMayBe() {
        assertThat(briefing.of(alert(STRANGER, "Theft", TOWN))).doesNotContain("my own words");
        assertThat(briefing.of(alert(STRANGER, "x".repeat(900), TOWN))).hasSize(400);
    }

    private Alert alert(SubscriberId radio, String category, Place place) {
        return Story.begin(
            new AlertRaised(
                7, new Text(new Heard("l", NOW, ""), radio, Optional.empty(), "my own words"),
                new Category(category, Priority.P1), Oldtown.locator().caller(register, radio),
                "", "", new Placing(Optional.ofNullable(place), Sureness.FIX, 20, "how"),
                List.of()),
            NOW);
    }
}
