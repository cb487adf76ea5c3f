package org.watchlink.routes.incident;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.radio.Priority;

/// What the partnership has agreed on for its incidents.
///
/// `status` is what all that the radios raise is meant as; an alert of one of the `automatic`
/// priorities opens an incident by itself, others when somebody takes or passes them on. `zone` is
/// that of the numbers' dates. `forces` are the Home Office codes by the force's name; `opening`
/// gives the category that an incident opens with by the alert's category. `kept` is how long
/// recorders keep footage.
public record IncidentRules(
    IncidentStatus status, Set<Priority> automatic, ZoneId zone, Map<String, Integer> forces,
    List<String> purposes, List<IncidentCategory> categories, Map<String, String> opening,
    Duration kept) {

    /// The category of this name.
    public Optional<IncidentCategory> category(String name) {
        return categories.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The category that an incident opens with: by the alert's, else the table's first.
    public IncidentCategory opening(String alert) {
        return Optional.ofNullable(opening.get(alert)).flatMap(this::category)
            .orElseGet(categories::getFirst);
    }
}
