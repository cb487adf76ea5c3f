package org.watchlink.gateway.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;

/// Who is told something, and in which words for the categories of incidents.
public record Declared(List<Partner> partners, List<IncidentCategory> categories) {

    /// What has to be written down so that it becomes as `wanted`; nothing if it is so already.
    public List<PoliceChange> to(Declared wanted) {
        List<PoliceChange> changes = new ArrayList<>();
        if (!new HashSet<>(categories).equals(new HashSet<>(wanted.categories))) {
            changes.add(new CategoriesDeclared(wanted.categories));
        }
        List<String> names = wanted.partners.stream().map(Partner::name).toList();
        partners.stream().map(Partner::name).filter(name -> !names.contains(name))
            .forEach(name -> changes.add(new PartnerWithdrawn(name)));
        wanted.partners.stream().filter(partner -> !partners.contains(partner))
            .map(Partner::declared).forEach(changes::add);
        return changes;
    }
}
