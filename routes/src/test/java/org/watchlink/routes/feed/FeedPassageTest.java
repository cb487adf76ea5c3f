package org.watchlink.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.alert.Passage.Kind;
import org.watchlink.routes.alert.Passage.State;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;

/// What partners hear of an alert that was passed to the police over Airwave.
class FeedPassageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final IncidentNumber NUMBER =
        new IncidentNumber(41, LocalDate.of(2026, 11, 22), 1);

    @Test
    void anAlertThatHasArrivedWasPassed() {
        assertThat(told(false, Kind.ALERT, State.DELIVERED)).containsExactly(
            "all CREATED", "all RAISED", "some CREATED", "some RAISED",
            "all ESCALATED", "some ESCALATED");
    }

    @Test
    void ofAnOfficersAlertOnlyThoseHearWhoAreEntitled() {
        assertThat(told(true, Kind.ALERT, State.DELIVERED))
            .containsExactly("all CREATED", "all RAISED", "all ESCALATED");
    }

    @ParameterizedTest
    @CsvSource({
        "ALERT, SENT", "ALERT, FAILED", "ALERT, UNKNOWN", "MESSAGE, DELIVERED",
        "STATUS, DELIVERED"})
    void nothingElseTellsThePolice(Kind kind, State state) {
        assertThat(told(false, kind, state)).doesNotContain("all ESCALATED", "some ESCALATED");
    }

    private static List<String> told(boolean officers, Kind kind, State state) {
        List<Entry> log = new ArrayList<>();
        for (Occurrence one : List.of(
            declared("all", true), declared("some", false),
            new IncidentOpened(
                NUMBER, IncidentStatus.ACTUAL, "Stevenage", "Hertfordshire", List.of(7L), officers,
                new IncidentFacts(
                    "Public safety", "Robbery", "", "High Street", Optional.empty(), List.of(), 0,
                    false, "", "", ""), new Operator("A. Example", "Desk 1")),
            new PassageReported(7, new Passage(1, kind, NOW, "patrol", "help", state, "")))) {
            log.add(new Entry(log.size() + 1, NOW, one));
        }
        return PaperShelves.tell(log).stream()
            .map(told -> told.partner() + " " + told.event().type()).toList();
    }

    private static PartnerDeclared declared(String name, boolean airwave) {
        return new PartnerDeclared(
            name, List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, airwave);
    }
}
