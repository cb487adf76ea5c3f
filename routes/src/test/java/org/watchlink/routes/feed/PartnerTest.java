package org.watchlink.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// Who is told of what kind of incident.
class PartnerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final IncidentNumber NUMBER =
        new IncidentNumber(41, LocalDate.of(2026, 11, 22), 1);
    private static final Operator DESK = new Operator("A. Example", "Desk 1");
    private static final Remit COUNCIL = new Remit(Service.COUNCIL, List.of("Fly-tipping"));

    @Test
    void anIncidentBeginsAndEndsWithItsCategory() {
        assertThat(told(
            declared(false, COUNCIL), opened("Assault", false),
            new IncidentAmended(NUMBER, 2, facts("Assault", "Fly-tipping"), "looked", DESK),
            new IncidentAmended(NUMBER, 3, facts("Assault", ""), "looked again", DESK),
            new IncidentClosed(NUMBER, 4, facts("Assault", "Fly-tipping"), DESK)))
            .containsExactly(
                FeedType.CREATED, FeedType.UPDATED, FeedType.CANCELLED, FeedType.CREATED,
                FeedType.CLOSED);
    }

    @Test
    void anotherRemitEndsWhatIsOutsideIt() {
        assertThat(told(
            declared(false, new Remit(Service.COUNCIL, List.of())), opened("Assault", false),
            declared(false, COUNCIL)))
            .containsExactly(FeedType.CREATED, FeedType.CANCELLED);
    }

    @Test
    void officersCallsAreForThePoliceWhateverIsDeclared() {
        Remit all = new Remit(Service.AMBULANCE, List.of());
        assertThat(told(declared(true, all), opened("Assault", true))).isEmpty();
        assertThat(told(declared(true, Remit.POLICE), opened("Assault", true))).hasSize(1);
        assertThat(Partner.of(declared(true, all)).declared()).isEqualTo(declared(false, all));
    }

    @Test
    void whoIsDeclaredWithoutARemitIsThePolice() {
        PartnerDeclared before = new PartnerDeclared(
            "a", List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, true);

        assertThat(Partner.of(before).remit()).isEqualTo(Remit.POLICE);
        assertThat(Partner.of(before).declared()).isEqualTo(before);
    }

    @Test
    void onlyThePoliceReadOfPeople() {
        IncidentFacts facts = new IncidentFacts(
            "Public safety", "Fly-tipping", "Fly-tipping", "Fen Road", Optional.empty(),
            List.of(new Person(Person.Part.SUSPECT, "J. Doe", "red coat")), 1, true,
            "J. Doe followed", "Arrest", "J. Doe was known");

        assertThat(Partner.of(declared(false, Remit.POLICE)).fit(facts)).isEqualTo(facts);
        assertThat(Partner.of(declared(false, COUNCIL)).fit(facts)).isEqualTo(new IncidentFacts(
            "Public safety", "Fly-tipping", "Fly-tipping", "Fen Road", Optional.empty(),
            List.of(), 0, true, "", "Arrest", ""));
    }

    private static PartnerDeclared declared(boolean airwave, Remit remit) {
        return new PartnerDeclared(
            "a", List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, airwave,
            Optional.of(remit));
    }

    private static IncidentOpened opened(String category, boolean airwave) {
        return new IncidentOpened(
            NUMBER, IncidentStatus.ACTUAL, "Ware", "Hertfordshire", List.of(), airwave,
            facts(category, ""), DESK);
    }

    private static IncidentFacts facts(String opening, String closing) {
        return new IncidentFacts(
            "", opening, closing, "", Optional.empty(), List.of(), 0, false, "", "", "");
    }

    private static List<FeedType> told(Occurrence... occurrences) {
        List<Entry> log = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            log.add(new Entry(log.size() + 1, NOW, occurrence));
        }
        return PaperShelves.tell(log).stream().map(told -> told.event().type()).toList();
    }
}
