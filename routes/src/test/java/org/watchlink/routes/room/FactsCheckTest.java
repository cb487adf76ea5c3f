package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.incident.FactsCheck;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.Person.Part;

/// The bounds of what is written of an incident, each on both of its sides.
class FactsCheckTest {

    private static final String PURPOSE = OldtownIncidents.RULES.purposes().getFirst();
    private static final String CATEGORIES = "the category is one of the site's table";
    private static final String LENGTHS =
        "a text has at most 1000 characters, a place or category 200";

    private final FactsCheck check = new FactsCheck(OldtownIncidents.RULES);

    @Test
    void purposesAndCategoriesAreOfTheListsOrNotKnownYet() {
        assertThat(fault("", "", "")).isEmpty();
        assertThat(fault(PURPOSE, "Unclassified", "Shoplifting")).isEmpty();
        assertThat(fault("Curiosity", "", "")).contains("the purpose is one of the permitted list");
        assertThat(fault("", "Loitering", "")).contains(CATEGORIES);
        assertThat(fault("", "", "Loitering")).contains(CATEGORIES);
    }

    @Test
    void anOlderSystemsCategoriesAreItsOwn() {
        IncidentFacts old = facts("", "Loitering", "", "", List.of(), 0, "");
        assertThat(check.fault(old)).contains(CATEGORIES);
        assertThat(check.oldFault(old)).isEmpty();
    }

    @Test
    void placesAndTextsHaveALength() {
        assertThat(check.fault(facts("", "", "", "x".repeat(200), List.of(), 0, ""))).isEmpty();
        assertThat(check.fault(facts("", "", "", "x".repeat(201), List.of(), 0, "")))
            .contains(LENGTHS);
        assertThat(check.fault(facts("", "", "", "", List.of(), 0, "x".repeat(1_000)))).isEmpty();
        assertThat(check.fault(facts("", "", "", "", List.of(), 0, "x".repeat(1_001))))
            .contains(LENGTHS);
    }

    @Test
    void arrestsAndPeopleHaveANumber() {
        for (int arrests : List.of(-1, 100)) {
            assertThat(check.fault(facts("", "", "", "", List.of(), arrests, "")))
                .contains("0 to 99 arrests");
        }
        assertThat(check.fault(facts("", "", "", "", people(20, 200), 99, ""))).isEmpty();
        for (List<Person> people : List.of(people(21, 1), people(1, 201))) {
            assertThat(check.fault(facts("", "", "", "", people, 0, "")))
                .contains("at most 20 people, 200 characters for each field");
        }
    }

    private Optional<String> fault(String purpose, String opening, String closing) {
        return check.fault(facts(purpose, opening, closing, "", List.of(), 0, ""));
    }

    private static List<Person> people(int many, int characters) {
        return Collections.nCopies(many, new Person(Part.OTHER, "x".repeat(characters), ""));
    }

    private static IncidentFacts facts(
        String purpose, String opening, String closing, String place, List<Person> people,
        int arrests, String outcome) {
        return new IncidentFacts(
            purpose, opening, closing, place, Optional.empty(), people, arrests, false, "",
            outcome, "");
    }
}
