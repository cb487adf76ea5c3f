package org.watchlink.gateway.desk;

import java.util.Objects;
import java.util.stream.Stream;
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
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Person;

/// What a desk may write of an incident: as much as the form holds, and only from its lists.
final class IncidentLimits {

    private static final int TEXT = 1_000;
    private static final int LINE = 200;
    private static final int PEOPLE = 20;
    private static final int ARRESTS = 99;
    private static final int CAMERA = 99_999;

    private final DeskSettings.Incidents choices;

    IncidentLimits(DeskSettings.Incidents choices) {
        this.choices = choices;
    }

    /// Why the room need not hear of it; null where it may.
    String fault(IncidentAction action) {
        return switch (action) {
            case OpenIncident(_, String town, IncidentFacts facts) ->
                town.isBlank() ? "Which town?" : fault(facts);
            case AmendIncident(_, _, IncidentFacts facts, String reason) -> {
                String fault = fault(facts);
                yield fault == null ? Actions.text(reason, "reason", TEXT) : fault;
            }
            case CloseIncident(_, _, IncidentFacts facts) -> fault(facts);
            case MoveAlert(_, _, String reason) -> Actions.text(reason, "reason", TEXT);
            case MergeIncident(_, _, String reason) -> Actions.text(reason, "reason", TEXT);
            case RelocateIncident(_, String town, String reason) ->
                town.isBlank() ? "Which town?" : Actions.text(reason, "reason", TEXT);
            case NameCamera(_, int camera, _, _) ->
                camera < 1 || camera > CAMERA ? "There is no such camera." : null;
            case NoteIncident(_, String text) -> Actions.text(text, "note", TEXT);
            case AnswerPolice(_, _, String text) -> Actions.text(text, "answer", TEXT);
        };
    }

    private String fault(IncidentFacts facts) {
        if (!facts.purpose().isEmpty() && !choices.purposes().contains(facts.purpose())) {
            return "There is no such purpose.";
        }
        if (unknown(facts.opening()) || unknown(facts.closing())) {
            return "There is no such category.";
        }
        if (facts.people().size() > PEOPLE || !facts.people().stream().allMatch(this::fits)) {
            return "At most " + PEOPLE + " people, " + LINE + " characters a field.";
        }
        if (facts.arrests() < 0 || facts.arrests() > ARRESTS) {
            return "0 to " + ARRESTS + " arrests.";
        }
        boolean fits = facts.place().length() <= LINE
            && Stream.of(facts.contribution(), facts.outcome(), facts.reason())
                .allMatch(text -> text.length() <= TEXT);
        return fits ? facts.methane().flatMap(Methane::fault).orElse(null)
            : "A text is at most " + TEXT + " characters, a place " + LINE + ".";
    }

    private boolean unknown(String category) {
        return !category.isEmpty()
            && choices.categories().stream().noneMatch(one -> one.name().equals(category));
    }

    private boolean fits(Person person) {
        return Objects.nonNull(person)
            && person.name().length() <= LINE && person.clothing().length() <= LINE;
    }
}
