package org.watchlink.routes.incident;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.radio.Position;

/// What is written of an incident, and can be corrected: every correction is a new version of all
/// of it.
///
/// `purpose` is what the camera system may be used for, from the permitted list; `opening` and
/// `closing` are categories from the site's table; `contribution` says how CCTV helped. What is not
/// known yet is empty. An incident cannot be closed without purpose, closing category and outcome.
public record IncidentFacts(
    String purpose, String opening, String closing, String place, Optional<Position> position,
    List<Person> people, int arrests, boolean notable, String contribution, String outcome,
    String reason, Optional<Methane> methane) {

    /// Facts without a METHANE report, as nearly all are.
    public IncidentFacts(
        String purpose, String opening, String closing, String place, Optional<Position> position,
        List<Person> people, int arrests, boolean notable, String contribution, String outcome,
        String reason) {
        this(purpose, opening, closing, place, position, people, arrests, notable, contribution,
            outcome, reason, Optional.empty());
    }

    /// What is known when an incident opens.
    public static IncidentFacts of(
        String purpose, String opening, String place, Optional<Position> position) {
        return new IncidentFacts(
            purpose, opening, "", place, position, List.of(), 0, false, "", "", "");
    }

    /// What kind of incident it is: as it closed, or else as it opened.
    public String category() {
        return closing.isEmpty() ? opening : closing;
    }

    /// With a METHANE report.
    public IncidentFacts with(Methane report) {
        return new IncidentFacts(
            purpose, opening, closing, place, position, people, arrests, notable, contribution,
            outcome, reason, Optional.of(report));
    }

    /// For those who need not know of people: without them, without arrests, and without the texts
    /// in which somebody may be named.
    public IncidentFacts withoutPeople() {
        return new IncidentFacts(
            purpose, opening, closing, place, position, List.of(), 0, notable, "", outcome, "",
            methane);
    }
}
