package org.watchlink.routes.incident;

import java.util.Optional;
import java.util.stream.Stream;

/// What may be written of an incident.
public final class FactsCheck {

    /// How many may be arrested in one incident.
    public static final int ARRESTS = 99;

    private static final int LONGEST = 1_000;
    private static final int LINE = 200;
    private static final int PEOPLE = 20;

    private final IncidentRules rules;

    /// The check by what the partnership has agreed on.
    public FactsCheck(IncidentRules rules) {
        this.rules = rules;
    }

    /// Somebody else was quicker.
    public Optional<String> version(Incident now, int version) {
        return now.version() == version ? Optional.empty()
            : Optional.of("it was changed meanwhile: look again");
    }

    /// Why these facts cannot be written down.
    public Optional<String> fault(IncidentFacts facts) {
        return unknown(facts.opening()) || unknown(facts.closing())
            ? Optional.of("the category is one of the site's table") : oldFault(facts);
    }

    /// Why these facts of an older system, which had categories of its own, cannot be taken over.
    public Optional<String> oldFault(IncidentFacts facts) {
        if (!facts.purpose().isEmpty() && !rules.purposes().contains(facts.purpose())) {
            return Optional.of("the purpose is one of the permitted list");
        }
        if (facts.people().size() > PEOPLE || facts.people().stream().anyMatch(FactsCheck::tells)) {
            return Optional.of(
                "at most " + PEOPLE + " people, " + LINE + " characters for each field");
        }
        if (facts.arrests() < 0 || facts.arrests() > ARRESTS) {
            return Optional.of("0 to " + ARRESTS + " arrests");
        }
        boolean tooLong = Stream.of(facts.place(), facts.opening(), facts.closing())
                .anyMatch(text -> text.length() > LINE)
            || Stream.of(facts.contribution(), facts.outcome(), facts.reason())
                .anyMatch(text -> text.length() > LONGEST);
        return tooLong ? Optional.of("a text has at most " + LONGEST + " characters, a place "
            + "or category " + LINE) : facts.methane().flatMap(Methane::fault);
    }

    /// Why an incident with these facts cannot be closed.
    public Optional<String> gap(IncidentFacts facts) {
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
