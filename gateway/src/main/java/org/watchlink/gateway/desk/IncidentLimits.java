package org.watchlink.gateway.desk;

import java.util.Objects;
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

/// What a desk's message about an incident must have before the room hears of it. What may be
/// written is the room's to say.
final class IncidentLimits {

    private static final int TEXT = 1_000;

    private IncidentLimits() { }

    /// Why the room need not hear of it; null where it may.
    static String fault(IncidentAction action) {
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
            case NameCamera _ -> null;
            case NoteIncident(_, String text) -> Actions.text(text, "note", TEXT);
            case AnswerPolice(_, _, String text) -> Actions.text(text, "answer", TEXT);
        };
    }

    private static String fault(IncidentFacts facts) {
        return facts.people().stream().allMatch(Objects::nonNull) ? null : "Who is it?";
    }
}
