package org.watchlink.gateway.intake;

import java.time.Instant;
import java.util.List;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;


/// An incident as a row of an older system's table tells it. `source` is the system's name and the
/// number there, where the row has one.
record OldIncident(
    String source, String town, String force, Instant openedAt, Instant closedAt,
    List<CameraUse> cameras, String desk, IncidentFacts facts) {

    /// The line of the log that takes it over.
    IncidentImported imported(IncidentNumber number, String source, Operator by) {
        return new IncidentImported(
            number, source, town, force, openedAt, closedAt, cameras, desk, facts, by);
    }
}
