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
    String reason) {

    /// What is known when an incident opens.
    public static IncidentFacts of(
        String purpose, String opening, String place, Optional<Position> position) {
        return new IncidentFacts(
            purpose, opening, "", place, position, List.of(), 0, false, "", "", "");
    }
}
