package org.watchlink.routes.incident;

import java.util.List;
import java.util.Optional;

/// Where [IncidentFold] keeps what it has come to: in memory, or in a database.
public interface IncidentShelf {

    /// The incident of this number.
    Optional<Incident> incident(IncidentNumber number);

    /// The incident that an alert belongs to.
    Optional<IncidentNumber> of(long alert);

    /// Keeps an incident in place of what it was before.
    void keep(Incident incident);

    /// From here on an alert belongs to this incident.
    void assign(long alert, IncidentNumber incident);

    /// Where cameras look for an alert that belongs to no incident yet.
    List<CameraUse> unassigned(long alert);

    /// Keeps where cameras look for an alert that belongs to no incident yet; an empty list is
    /// forgotten.
    void unassigned(long alert, List<CameraUse> uses);
}
