package org.watchlink.gateway.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.watchlink.routes.feed.FeedShelf;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentShelf;

/// Incidents and what is known of them, in memory.
final class DemoShelves implements IncidentShelf, FeedShelf {

    private final Map<IncidentNumber, Incident> incidents = new TreeMap<>();
    private final Map<Long, IncidentNumber> byAlert = new HashMap<>();
    private final Map<Long, List<CameraUse>> unassigned = new HashMap<>();
    private final Map<String, Partner> partners = new TreeMap<>();
    private final Map<String, Set<IncidentNumber>> known = new HashMap<>();
    private final Map<IncidentNumber, List<IncidentNumber>> merged = new HashMap<>();
    private final Map<Long, IncidentNumber> footage = new HashMap<>();
    private List<IncidentCategory> categories = List.of();

    /// All of them, by their numbers.
    List<Incident> incidents() {
        return List.copyOf(incidents.values());
    }

    @Override
    public Optional<Incident> incident(IncidentNumber number) {
        return Optional.ofNullable(incidents.get(number));
    }

    @Override
    public Optional<IncidentNumber> of(long alert) {
        return Optional.ofNullable(byAlert.get(alert));
    }

    @Override
    public void keep(Incident incident) {
        incidents.put(incident.number(), incident);
    }

    @Override
    public void assign(long alert, IncidentNumber incident) {
        byAlert.put(alert, incident);
    }

    @Override
    public List<CameraUse> unassigned(long alert) {
        return unassigned.getOrDefault(alert, List.of());
    }

    @Override
    public void unassigned(long alert, List<CameraUse> uses) {
        unassigned.put(alert, uses);
    }

    @Override
    public List<Partner> partners() {
        return List.copyOf(partners.values());
    }

    @Override
    public void keep(Partner partner) {
        partners.put(partner.name(), partner);
    }

    @Override
    public void withdraw(String partner) {
        partners.remove(partner);
        known.remove(partner);
    }

    @Override
    public Optional<IncidentCategory> category(String name) {
        return categories.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public void keep(List<IncidentCategory> agreed) {
        categories = agreed;
    }

    @Override
    public Optional<IncidentNumber> footage(long request) {
        return Optional.ofNullable(footage.get(request));
    }

    @Override
    public void keep(long request, Optional<IncidentNumber> incident) {
        incident.ifPresentOrElse(
            one -> footage.put(request, one), () -> footage.remove(request));
    }

    @Override
    public List<IncidentNumber> wentInto(IncidentNumber into) {
        return merged.getOrDefault(into, List.of());
    }

    @Override
    public void merge(IncidentNumber incident, IncidentNumber into) {
        merged.computeIfAbsent(into, _ -> new ArrayList<>()).add(incident);
    }

    @Override
    public boolean knows(String partner, IncidentNumber incident) {
        return known.getOrDefault(partner, Set.of()).contains(incident);
    }

    @Override
    public List<IncidentNumber> known(String partner) {
        return List.copyOf(known.getOrDefault(partner, Set.of()));
    }

    @Override
    public void tell(String partner, IncidentNumber incident) {
        known.computeIfAbsent(partner, _ -> new TreeSet<>()).add(incident);
    }

    @Override
    public void forget(String partner, IncidentNumber incident) {
        known.get(partner).remove(incident);
    }
}
