package org.watchlink.routes.incident;

import java.util.List;

/// What a partner of the feed is there for: its service, and the categories of the incidents that
/// it is told of, all of them where none is named.
public record Remit(Service service, List<String> categories) {

    /// A police force, told of everything.
    public static final Remit POLICE = new Remit(Service.POLICE, List.of());

    /// Who answers: the police, the other emergency services, or the council for environmental
    /// crime.
    public enum Service { POLICE, FIRE, AMBULANCE, COASTGUARD, COUNCIL, OTHER }

    /// Whether it is the police: only they are told of officers' calls and of people.
    public boolean police() {
        return service == Service.POLICE;
    }

    /// Whether an incident of this category is for it.
    public boolean covers(String category) {
        return categories.isEmpty() || categories.contains(category);
    }
}
