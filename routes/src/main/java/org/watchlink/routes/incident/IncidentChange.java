package org.watchlink.routes.incident;

import java.time.Instant;
import java.util.List;
import org.watchlink.routes.alert.Operator;

/// Something was done to an incident.
public sealed interface IncidentChange extends Occurrence {

    /// The incident's number.
    IncidentNumber incident();

    /// Who did it.
    Operator by();

    /// An incident was opened, by itself or by hand. `airwave` says that it holds an officer's
    /// alert, and so is only for those who are entitled to it.
    record IncidentOpened(
        IncidentNumber incident, IncidentStatus status, String town, String force,
        List<Long> alerts, boolean airwave, IncidentFacts facts, Operator by)
        implements IncidentChange { }

    /// The facts were completed or corrected: `version` is the new one, `reason` says why.
    record IncidentAmended(
        IncidentNumber incident, int version, IncidentFacts facts, String reason, Operator by)
        implements IncidentChange { }

    /// An alert was moved here out of another incident, or for the first time into one (`from` is
    /// then this incident).
    record AlertMoved(
        IncidentNumber incident, long alert, IncidentNumber from, boolean airwave, String reason,
        Operator by) implements IncidentChange { }

    /// All of this incident went over into another one; it is closed by that.
    record IncidentMerged(
        IncidentNumber incident, IncidentNumber into, String reason, Operator by)
        implements IncidentChange { }

    /// The town was corrected, and with it the force whose area it is in; `from` is the town that
    /// it was held to be in before. The number stays that of the force of its opening.
    record IncidentRelocated(
        IncidentNumber incident, String from, String town, String force, String reason,
        Operator by) implements IncidentChange { }

    /// Somebody named a camera whose recording belongs to the incident.
    record CameraNamed(
        IncidentNumber incident, int camera, Instant from, Instant until, Operator by)
        implements IncidentChange { }

    /// Somebody wrote a note.
    record IncidentNoted(IncidentNumber incident, String text, Operator by)
        implements IncidentChange { }

    /// The incident was completed and closed, with its last facts.
    record IncidentClosed(IncidentNumber incident, int version, IncidentFacts facts, Operator by)
        implements IncidentChange { }

    /// An incident of an older system was taken over: `source` is its number there.
    record IncidentImported(
        IncidentNumber incident, String source, String town, String force, Instant openedAt,
        Instant closedAt, List<CameraUse> cameras, String desk, IncidentFacts facts, Operator by)
        implements IncidentChange { }
}
