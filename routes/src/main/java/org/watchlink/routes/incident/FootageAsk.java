package org.watchlink.routes.incident;

import java.util.List;
import java.util.Optional;

/// What is asked for: footage of an incident, or of none, and why. `exception` says why it is given
/// although the incident is a minor street offence; elsewhere it is empty.
public record FootageAsk(
    Optional<IncidentNumber> incident, List<FootageKey> footage, Requester requester, Want want,
    String reason, String exception) {

    /// What the requester wants of it.
    public enum Want {
        /// To look at it at once, in the control room.
        VIEWING,
        /// To have a copy.
        COPY
    }
}
