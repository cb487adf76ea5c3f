package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.Receipt;

class RecallTest {

    private static final IncidentNumber OLD =
        new IncidentNumber(41, LocalDate.of(2026, 9, 1), 1);
    private static final Instant THEN = Instant.parse("2026-09-01T10:00:00Z");

    private final Set<IncidentNumber> known = ConcurrentHashMap.newKeySet();
    private final Recall recall = new Recall(
        about -> CompletableFuture.completedStage(
            about.stream().filter(number -> !known.contains(number)).toList()),
        number -> Optional.of(closed(number)), incident -> known.add(incident.number()));

    @Test
    void thePoliceGiveTheOutcomeOfWhatTheRoomHasForgotten() throws Exception {
        PoliceAnswered resolved = new PoliceAnswered(OLD, new Receipt(
            "herts", Receipt.Step.RESOLVED, "", "", "P. Herts", THEN, "one arrest"));

        assertThat(recall.first(RoomDoor.incidents(resolved),
            () -> CompletableFuture.completedStage(known.contains(OLD)))
            .toCompletableFuture().get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsAboutNoIncidentWaitsForNothing() {
        assertThat(RoomDoor.incidents(new CategoriesDeclared(List.of()))).isEmpty();
        assertThat(recall.first(List.of(), () -> CompletableFuture.completedStage(1))
            .toCompletableFuture()).isCompletedWithValue(1);
        assertThat(known).isEmpty();
    }

    private static Incident closed(IncidentNumber number) {
        return new Incident(
            number, IncidentStatus.ACTUAL, "Stevenage", "Hertfordshire", false, THEN, "",
            List.of(), 1, IncidentFacts.of("Public safety", "Violence", "", Optional.empty()),
            List.of(), List.of(), List.of(), Optional.empty(), Optional.of(THEN));
    }
}
