package org.watchlink.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// What a partner is told when incidents go over into others and those then leave its view.
class FeedFoldTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Operator DESK = new Operator("operator", "desk 1");
    private static final IncidentNumber FIRST = number(1);
    private static final IncidentNumber SECOND = number(2);
    private static final IncidentNumber THIRD = number(3);

    private final List<Entry> log = new ArrayList<>();

    @BeforeEach
    void aCouncilHearsOfFlyTipping() {
        write(council("Fly-tipping"));
        List.of(FIRST, SECOND, THIRD).forEach(number -> write(new IncidentOpened(
            number, IncidentStatus.ACTUAL, "Stevenage", "Hertfordshire", List.of(), false,
            facts("Fly-tipping"), DESK)));
    }

    @Test
    void whatWentOverIntoAnIncidentEndsWithItWhenThatIsAmended() {
        merge(FIRST, SECOND);
        write(new IncidentAmended(SECOND, 2, facts("Robbery"), "it was worse", DESK));

        assertThat(last()).containsExactly("council CANCELLED 2", "council CANCELLED 1");
    }

    @Test
    void andWhenThatIsClosedAsSomethingElse() {
        merge(FIRST, SECOND);
        write(new IncidentClosed(SECOND, 2, facts("Robbery"), DESK));

        assertThat(last()).containsExactly("council CANCELLED 2", "council CANCELLED 1");
    }

    @Test
    void andWhenAnOfficersAlertComesIntoIt() {
        merge(FIRST, SECOND);
        write(new AlertMoved(SECOND, 7, SECOND, true, "the same", DESK));

        assertThat(last()).containsExactly("council CANCELLED 2", "council CANCELLED 1");
    }

    @Test
    void allThatWentOverOneAfterTheOtherEndsWithTheLast() {
        merge(FIRST, SECOND);
        merge(SECOND, THIRD);
        write(new IncidentAmended(THIRD, 2, facts("Robbery"), "it was worse", DESK));

        assertThat(last()).containsExactly(
            "council CANCELLED 3", "council CANCELLED 2", "council CANCELLED 1");
    }

    @Test
    void allThatWentOverBeforeEndsWhenTheLastGoesOverIntoSomethingHidden() {
        write(new IncidentAmended(THIRD, 2, facts("Robbery"), "it was worse", DESK));
        merge(FIRST, SECOND);
        merge(SECOND, THIRD);

        assertThat(last()).containsExactly("council CANCELLED 2", "council CANCELLED 1");
        write(new IncidentAmended(FIRST, 2, facts("Fly-tipping"), "late", DESK));
        assertThat(last()).isEmpty();
    }

    /// It comes into view by a new agreement, which by itself tells nothing.
    @Test
    void whatIsFirstHeardOfAfterItWentOverBeginsWithWhatItWentInto() {
        write(council("Robbery"));
        merge(FIRST, SECOND);
        write(council("Fly-tipping"));
        write(new IncidentAmended(FIRST, 2, facts("Fly-tipping"), "late", DESK));
        assertThat(last()).containsExactly(
            "council CREATED 2", "council CREATED 1", "council UPDATED 1");

        write(new IncidentAmended(SECOND, 2, facts("Robbery"), "it was worse", DESK));
        assertThat(last()).containsExactly("council CANCELLED 2", "council CANCELLED 1");
    }

    private void merge(IncidentNumber incident, IncidentNumber into) {
        write(new IncidentMerged(incident, into, "the same", DESK));
    }

    private void write(Occurrence occurrence) {
        long number = log.size() + 1;
        log.add(new Entry(number, START.plusSeconds(number), occurrence));
    }

    /// What the last entry told.
    private List<String> last() {
        return PaperShelves.tell(log).stream()
            .filter(told -> told.event().cause() == log.size())
            .map(told -> "%s %s %d".formatted(
                told.partner(), told.event().type(), told.event().incident().serial()))
            .toList();
    }

    private static PartnerDeclared council(String category) {
        return new PartnerDeclared(
            "council", List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, false,
            Optional.of(new Remit(Service.COUNCIL, List.of(category))));
    }

    private static IncidentFacts facts(String category) {
        return new IncidentFacts(
            "Public safety", category, "", "High Street", Optional.empty(), List.of(), 0, false,
            "", "", "");
    }

    private static IncidentNumber number(int serial) {
        return new IncidentNumber(41, LocalDate.of(2026, 11, 22), serial);
    }
}
