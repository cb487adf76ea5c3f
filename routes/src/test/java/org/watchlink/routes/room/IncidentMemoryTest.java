package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.place.Oldtown;

class IncidentMemoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private final IncidentMemory memory = new IncidentMemory(Duration.ofDays(28));

    @Test
    void noNumberIsGivenTwiceHoweverManyADayHas() {
        for (int serial = 9_998; serial <= 10_001; serial++) {
            memory.keep(incident(serial, List.of(), Optional.empty()));
        }

        assertThat(memory.next(41, DAY).serial()).isEqualTo(10_002);
    }

    @Test
    void whatWentOverIntoAnotherDoesNotTakeItsAlertsBack() {
        memory.recall(incident(1, List.of(7L), Optional.of(new IncidentNumber(41, DAY, 2))));

        assertThat(memory.of(7)).isEmpty();
    }

    private static Incident incident(
        int serial, List<Long> alerts, Optional<IncidentNumber> mergedInto) {
        return new Incident(
            new IncidentNumber(41, DAY, serial), IncidentStatus.ACTUAL, "Oldtown",
            "Hertfordshire", false, Oldtown.NOW, "desk 1", alerts, 1,
            IncidentFacts.of("", "", "", Optional.empty()), List.of(), List.of(), List.of(),
            mergedInto, mergedInto.map(_ -> Oldtown.NOW));
    }
}
