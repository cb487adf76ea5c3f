package org.watchlink.gateway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.IncidentAction;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.AnswerPolice;
import org.watchlink.routes.desk.IncidentAction.CloseIncident;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.IncidentAction.NoteIncident;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;

/// The fake room's incidents: whatever is asked is written down, unless somebody was quicker.
final class DemoIncidents {

    static final String PURPOSE = "Prevention and detection of crime";
    static final DeskSettings.Incidents CHOICES = new DeskSettings.Incidents(
        IncidentStatus.ACTUAL, List.of(PURPOSE, "Public safety and welfare"),
        List.of(new DeskSettings.Category("Unclassified", "Public safety and welfare", false),
            new DeskSettings.Category("Shoplifting", PURPOSE, true),
            new DeskSettings.Category("Violence and sexual offences", PURPOSE, false)),
        28 * 24);

    /// What the next incident is meant as.
    volatile IncidentStatus status = IncidentStatus.ACTUAL;

    private static final String FORCE = "Hertfordshire Constabulary";

    final DemoShelves shelves = new DemoShelves();
    private final Consumer<Occurrence> pen;

    DemoIncidents(Consumer<Occurrence> pen) {
        this.pen = pen;
    }

    void ensure(Draft draft, Operator by) {
        if (shelves.of(draft.number).isEmpty()) {
            var place = draft.placing.place();
            boolean theft = draft.category.name().contains("theft");
            open(status, List.of(draft.number), IncidentFacts.of(
                theft ? PURPOSE : "", theft ? "Shoplifting" : "Unclassified",
                draft.caller.premises().map(p -> p.name()).orElse(""),
                place.map(p -> p.position())), by);
        }
    }

    List<Incident> open() {
        return shelves.incidents().stream().filter(Incident::open).toList();
    }

    Optional<String> act(Operator by, IncidentAction action) {
        switch (action) {
            case OpenIncident(var meant, _, var facts) -> open(meant, List.of(), facts, by);
            case AmendIncident(var number, int version, var facts, String reason) -> {
                if (now(number).version() != version) {
                    return Optional.of("it was changed meanwhile: look again");
                }
                pen.accept(new IncidentAmended(number, version + 1, facts, reason, by));
            }
            case CloseIncident(var number, int version, var facts) -> pen.accept(
                new IncidentClosed(number, version + 1, facts, by));
            case MoveAlert(long alert, var to, String reason) -> {
                IncidentNumber from = shelves.of(alert).orElseThrow();
                IncidentNumber there = to.orElseGet(() -> open(now(from).status(),
                    List.of(), IncidentFacts.of("", "Unclassified", "", Optional.empty()), by));
                pen.accept(new AlertMoved(there, alert, from, false, reason, by));
            }
            case MergeIncident(var number, var into, String reason) -> pen.accept(
                new IncidentMerged(number, into, reason, by));
            case RelocateIncident(var number, String town, String reason) -> pen.accept(
                new IncidentRelocated(
                    number, now(number).town(), town, FORCE, reason, by));
            case NameCamera(var number, int camera, var from, var until) -> pen.accept(
                new CameraNamed(number, camera, from, until, by));
            case NoteIncident(var number, String text) -> pen.accept(
                new IncidentNoted(number, text, by));
            case AnswerPolice(var number, int question, String text) -> pen.accept(
                new QuestionAnswered(number, question, text, by));
        }
        return Optional.empty();
    }

    private IncidentNumber open(
        IncidentStatus meant, List<Long> alerts, IncidentFacts facts, Operator by) {
        IncidentNumber number =
            new IncidentNumber(41, LocalDate.of(2026, 11, 22), shelves.incidents().size() + 1);
        pen.accept(new IncidentOpened(
            number, meant, "Stevenage", FORCE, alerts, false, facts, by));
        return number;
    }

    /// The one of this serial number.
    Incident of(int serial) {
        return shelves.incidents().get(serial - 1);
    }

    /// As if its cameras had looked so long ago.
    void backdate(IncidentNumber number, Instant from) {
        Incident now = now(number);
        shelves.keep(new Incident(now.number(), now.status(), now.town(), now.force(),
            now.airwave(), from, now.openedBy(), now.alerts(), now.version(), now.facts(),
            now.cameras().stream().map(use ->
                new CameraUse(use.camera(), use.alert(), from, use.until())).toList(),
            now.receipts(), now.questions(), now.mergedInto(), now.closedAt()));
    }

    Incident now(IncidentNumber number) {
        return shelves.incident(number).orElseThrow();
    }
}
