package org.watchlink.routes.desk;

import java.time.Instant;
import java.util.Optional;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;

/// What an operator can do to an incident.
public sealed interface IncidentAction extends DeskAction {

    /// Open one without an alert, in a town.
    record OpenIncident(IncidentStatus status, String town, IncidentFacts facts)
        implements IncidentAction { }

    /// Complete or correct the facts of the version that the operator saw.
    record AmendIncident(IncidentNumber incident, int version, IncidentFacts facts, String reason)
        implements IncidentAction { }

    /// Complete the facts of the version that the operator saw, and close.
    record CloseIncident(IncidentNumber incident, int version, IncidentFacts facts)
        implements IncidentAction { }

    /// Move an alert into another incident, or into a new one of its own.
    record MoveAlert(long alert, Optional<IncidentNumber> to, String reason)
        implements IncidentAction { }

    /// Let one incident go over into another.
    record MergeIncident(IncidentNumber incident, IncidentNumber into, String reason)
        implements IncidentAction { }

    /// Correct the town that an incident is in, and with it the police force.
    record RelocateIncident(IncidentNumber incident, String town, String reason)
        implements IncidentAction { }

    /// Name a camera whose recording belongs to an incident.
    record NameCamera(IncidentNumber incident, int camera, Instant from, Instant until)
        implements IncidentAction { }

    /// Write a note.
    record NoteIncident(IncidentNumber incident, String text) implements IncidentAction { }

    /// Answer a question of the police.
    record AnswerPolice(IncidentNumber incident, int question, String text)
        implements IncidentAction { }
}
