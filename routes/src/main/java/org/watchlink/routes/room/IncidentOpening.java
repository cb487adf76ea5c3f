package org.watchlink.routes.room;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Words;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Town;

/// Opens incidents, each under the next number of its force and day.
final class IncidentOpening {

    private final IncidentMemory memory;
    private final Pen pen;
    private final IncidentRules rules;
    private final Supplier<Register> register;

    IncidentOpening(
        IncidentMemory memory, Pen pen, IncidentRules rules, Supplier<Register> register) {
        this.memory = memory;
        this.pen = pen;
        this.rules = rules;
        this.register = register;
    }

    /// One that is what an alert says.
    void of(Alert alert, Operator by) {
        open(rules.status(), alert.town(), List.of(alert.number()), alert.restricted(),
            facts(alert), by);
    }

    /// One for an alert that is about to come out of another; it is not in it yet.
    IncidentNumber apart(Alert alert, Optional<Incident> before, Operator by) {
        return open(
            before.map(Incident::status).orElse(rules.status()), alert.town(), List.of(),
            alert.restricted() || before.map(Incident::airwave).orElse(false), facts(alert), by);
    }

    /// One that an operator describes, without an alert.
    void described(IncidentStatus status, String town, IncidentFacts facts, Operator by) {
        open(status, town, List.of(), false, facts, by);
    }

    private IncidentNumber open(
        IncidentStatus status, String town, List<Long> alerts, boolean airwave,
        IncidentFacts facts, Operator by) {
        String force = register.get().town(town).map(Town::force).orElse("");
        LocalDate date = pen.now().atZone(rules.zone()).toLocalDate();
        IncidentNumber number = memory.next(rules.forces().getOrDefault(force, 0), date);
        pen.write(new IncidentOpened(number, status, town, force, alerts, airwave, facts, by));
        return number;
    }

    /// What an alert says of its incident.
    private IncidentFacts facts(Alert alert) {
        IncidentCategory category = rules.opening(alert.category().name());
        Optional<Place> place = alert.placing().place();
        return IncidentFacts.of(
            category.purpose(), category.name(), place.map(Words::place).orElse(""),
            place.map(Place::position));
    }
}
