package org.watchlink.gateway.store.view;

import java.time.Instant;
import java.util.List;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;

/// All that is known of one incident: as it is now, every version of its facts, and what happened,
/// in the order of the log.
public record IncidentFile(Incident incident, List<Version> versions, List<Line> timeline) {

    /// A version of the facts, the log's line that made it, who wrote it and why.
    public record Version(
        long number, int version, Instant at, String by, String reason, IncidentFacts facts) { }

    /// A line of the timeline, by the log's number; `alert` is 0 where it is about the incident
    /// itself. An `airwave` one is of the police radio.
    public record Line(
        long number, long alert, Instant at, String by, String text, boolean airwave) { }
}
