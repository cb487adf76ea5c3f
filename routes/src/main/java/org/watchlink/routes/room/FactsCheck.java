package org.watchlink.routes.room;

import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.Person;

/// What may be written of an incident.
final class FactsCheck {

    private static final int LONGEST = 1_000;
    private static final int LINE = 200;
    private static final int PEOPLE = 20;
    private static final int ARRESTS = 99;

    private final IncidentRules rules;

    FactsCheck(IncidentRules rules) {
        this.rules = rules;
    }

    /// Somebody else was quicker.
    Optional<String> version(Incident now, int version) {
        return now.version() == version ? Optional.empty()
            : Optional.of("it was changed meanwhile: look again");
    }

    /// Why these facts cannot be written down.
    Optional<String> fault(IncidentFacts facts) {
        if (!facts.purpose().isEmpty() && !rules.purposes().contains(facts.purpose())) {
            return Optional.of("the purpose is one of the permitted list");
        }
        if (unknown(facts.opening()) || unknown(facts.closing())) {
            return Optional.of("the category is one of the site's table");
        }
        if (facts.people().size() > PEOPLE || facts.people().stream().anyMatch(FactsCheck::tells)) {
            return Optional.of(
                "at most " + PEOPLE + " people, " + LINE + " characters for each field");
        }
        if (facts.arrests() < 0 || facts.arrests() > ARRESTS) {
            return Optional.of("0 to " + ARRESTS + " arrests");
        }
        boolean tooLong = facts.place().length() > LINE || Stream.of(
                facts.contribution(), facts.outcome(), facts.reason())
            .anyMatch(text -> text.length() > LONGEST);
        return tooLong ? Optional.of("a text has at most " + LONGEST + " characters, a place "
            + LINE) : Optional.empty();
    }

    /// Why an incident with these facts cannot be closed.
    Optional<String> gap(IncidentFacts facts) {
        return fault(facts).or(() -> missing("purpose", facts.purpose()))
            .or(() -> missing("closing category", facts.closing()))
            .or(() -> missing("outcome", facts.outcome()));
    }

    private boolean unknown(String category) {
        return !category.isEmpty() && rules.category(category).isEmpty();
    }

    private static boolean tells(Person person) {
        return person.name().length() > LINE || person.clothing().length() > LINE;
    }

    private static Optional<String> missing(String what, String value) {
        return value.isBlank() ? Optional.of("the " + what + " is missing") : Optional.empty();
    }
}
