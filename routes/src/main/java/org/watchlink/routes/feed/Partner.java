package org.watchlink.routes.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Remit;

/// Somebody who is told of incidents: a police force's control room, say, or the council.
///
/// It is told of those in the area of its `forces`, in its `towns` where any are named, of exactly
/// its own `status` and within its `remit`; of those with officers' alerts only where `airwave`
/// entitles it, which is never so but for the police.
public record Partner(
    String name, List<String> forces, List<String> towns, IncidentStatus status, boolean airwave,
    Remit remit) {

    /// Whatever is said of one that is not the police, officers' calls are not for it.
    public Partner {
        airwave = airwave && remit.police();
    }

    /// A police force that is told of all kinds of incidents.
    public Partner(
        String name, List<String> forces, List<String> towns, IncidentStatus status,
        boolean airwave) {
        this(name, forces, towns, status, airwave, Remit.POLICE);
    }

    /// The partner that the log declares.
    public static Partner of(PartnerDeclared declared) {
        return new Partner(
            declared.partner(), List.copyOf(declared.forces()), List.copyOf(declared.towns()),
            declared.status(), declared.airwave(), declared.remit().orElse(Remit.POLICE));
    }

    /// What the log says to declare it.
    public PartnerDeclared declared() {
        return new PartnerDeclared(
            name, forces, towns, status, airwave,
            Optional.of(remit).filter(one -> !one.equals(Remit.POLICE)));
    }

    /// Whether this partner may be told of an incident. One that went over into another which the
    /// partner must not know of has ended for it.
    public <E extends Exception> boolean sees(Incident incident, Known<E> others) throws E {
        Set<IncidentNumber> followed = new HashSet<>();
        Optional<Incident> now = Optional.of(incident);
        while (now.filter(this::mayKnow).isPresent()) {
            Optional<IncidentNumber> into = now.get().mergedInto();
            if (into.isEmpty() || !followed.add(into.get())) {
                return true;
            }
            now = others.incident(into.get());
        }
        return false;
    }

    private boolean mayKnow(Incident incident) {
        return status == incident.status()
            && forces.contains(incident.force())
            && (towns.isEmpty() || towns.contains(incident.town()))
            && (airwave || !incident.airwave())
            && remit.covers(incident.facts().category());
    }

    /// What this partner may read of an incident that it may be told of.
    public IncidentFacts fit(IncidentFacts facts) {
        return remit.police() ? facts : facts.withoutPeople();
    }

    /// Where other incidents are looked up.
    public interface Known<E extends Exception> {

        /// The incident of this number, if there is one.
        Optional<Incident> incident(IncidentNumber number) throws E;
    }
}
