package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;
import static org.watchlink.routes.place.Oldtown.PUB_RADIO;
import static org.watchlink.routes.room.OldtownRoom.ANNE;
import static org.watchlink.routes.room.OldtownRoom.BOB;

import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.incident.Chronicle;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.Emergency;

/// An incident whose town was wrong.
class IncidentTownTest {

    @AutoClose
    private final OldtownRoom at = OldtownRoom.manned();

    @Test
    void theForceFollowsTheTownAndTheNumberStays() {
        at.heard(at.status(PUB_RADIO, "theft"));
        at.act(BOB, new Take(1));
        IncidentNumber number = only().number();
        assertThat(relocate(number, "Newtown", " misheard ")).isEmpty();

        assertThat(only().town()).isEqualTo("Newtown");
        assertThat(only().force()).isEqualTo("Bedfordshire");
        assertThat(only().number()).isEqualTo(number).hasToString("41-20261121-0001");
        assertThat(only().alerts()).containsExactly(1L);
        Incident before = only();
        at.restart();
        assertThat(only()).isEqualTo(before);
        assertThat(at.told.stream().map(told -> told.entry().occurrence()).distinct()
            .filter(IncidentRelocated.class::isInstance)
            .flatMap(one -> Chronicle.line(NOW, one).stream()))
            .singleElement().satisfies(line -> {
                assertThat(line.by()).isEqualTo("bob, desk 2");
                assertThat(line.text()).isEqualTo(
                    "Town corrected from Oldtown to Newtown, Bedfordshire: misheard");
            });
    }

    @Test
    void onlyToAnotherTownOfTheRegisterAndWithAReason() {
        at.act(BOB, new OpenIncident(IncidentStatus.ACTUAL, "Oldtown",
            IncidentFacts.of("", "Unclassified", "", Optional.empty())));
        IncidentNumber number = only().number();

        assertThat(relocate(number, "Atlantis", "misheard")).contains("there is no such town");
        assertThat(relocate(number, "Oldtown", "misheard")).contains("it is there already");
        assertThat(relocate(number, "Newtown", " ")).isPresent();
        assertThat(only().town()).isEqualTo("Oldtown");
    }

    @Test
    void anOfficersIncidentStaysWhereItIsForWhoIsNotEntitled() {
        at.heard(new Emergency(
            new Heard("airwave/terminal", NOW, ""), OFFICER, Cry.BUTTON, Optional.empty(),
            Optional.empty()));
        IncidentNumber number = only().number();

        assertThat(relocate(number, "Newtown", "misheard"))
            .contains("there is no incident " + number);
        assertThat(at.act(ANNE, new RelocateIncident(number, "Newtown", "misheard"))).isEmpty();
        assertThat(only().town()).isEqualTo("Newtown");
    }

    private Optional<String> relocate(IncidentNumber number, String town, String reason) {
        return at.act(BOB, new RelocateIncident(number, town, reason));
    }

    private Incident only() {
        assertThat(at.room.snapshot().toCompletableFuture().join().incidents()).hasSize(1);
        return at.room.snapshot().toCompletableFuture().join().incidents().getFirst();
    }
}
