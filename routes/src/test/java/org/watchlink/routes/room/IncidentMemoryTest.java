package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Question;
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

    @Test
    void whatThePoliceAskAboutIsNotForgotten() {
        Instant longAgo = Oldtown.NOW.minus(Duration.ofDays(60));
        memory.keep(closed(1, longAgo, List.of()));
        memory.keep(closed(2, longAgo, List.of(new Question(
            1, "herts", "which way?", "a", longAgo, Optional.empty()))));
        memory.keep(closed(3, longAgo, List.of()));
        memory.keep(closed(4, Oldtown.NOW, List.of()));

        assertThat(memory.unfinished()).extracting(one -> one.number().serial())
            .containsExactly(2);
        for (int gone : List.of(1, 3)) {
            assertThat(memory.incident(new IncidentNumber(41, DAY, gone))).isEmpty();
        }
    }

    private static Incident incident(
        int serial, List<Long> alerts, Optional<IncidentNumber> mergedInto) {
        return incident(
            serial, alerts, List.of(), mergedInto, mergedInto.map(_ -> Oldtown.NOW));
    }

    private static Incident closed(int serial, Instant at, List<Question> questions) {
        return incident(serial, List.of(), questions, Optional.empty(), Optional.of(at));
    }

    private static Incident incident(
        int serial, List<Long> alerts, List<Question> questions,
        Optional<IncidentNumber> mergedInto, Optional<Instant> closedAt) {
        return new Incident(
            new IncidentNumber(41, DAY, serial), IncidentStatus.ACTUAL, "Oldtown",
            "Hertfordshire", false, Oldtown.NOW, "desk 1", alerts, 1,
            IncidentFacts.of("", "", "", Optional.empty()), List.of(), List.of(), questions,
            mergedInto, closedAt);
    }
}
