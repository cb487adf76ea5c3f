package org.watchlink.routes.feed;

import java.util.List;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;

/// Somebody who is told of incidents: a police force's control room, say.
///
/// It is told of those in the area of its `forces`, in its `towns` where any are named, of exactly
/// its own `status`; of those with officers' alerts only where `airwave` entitles it.
public record Partner(
    String name, List<String> forces, List<String> towns, IncidentStatus status,
    boolean airwave) {

    /// The partner that the log declares.
    public static Partner of(PartnerDeclared declared) {
        return new Partner(
            declared.partner(), List.copyOf(declared.forces()), List.copyOf(declared.towns()),
            declared.status(), declared.airwave());
    }

    /// Whether this partner may be told of an incident.
    public boolean sees(Incident incident) {
        return status == incident.status()
            && forces.contains(incident.force())
            && (towns.isEmpty() || towns.contains(incident.town()))
            && (airwave || !incident.airwave());
    }
}
