package org.watchlink.routes.room;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.footage.Rota;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.radio.Priority;

/// What Oldtown has agreed on for its incidents.
public final class OldtownIncidents {

    public static final String PURPOSE = "Prevention and detection of crime";

    public static final IncidentRules RULES = new IncidentRules(
        IncidentStatus.ACTUAL, Set.of(Priority.P1), ZoneId.of("Europe/London"),
        Map.of("Hertfordshire", 41), List.of(PURPOSE, "Public safety"),
        List.of(category("Unclassified", false), category("Shoplifting", true)),
        Map.of("Theft", "Shoplifting"), Duration.ofDays(28));

    /// What it has agreed on for footage.
    public static final FootageRules FOOTAGE = new FootageRules(
        Duration.ofHours(24), Duration.ofHours(72), Duration.ofHours(4), List.of(5, 1),
        Duration.ofDays(7), true, Rota.NONE);

    /// Its supervisors.
    public static final Set<String> APPROVERS = Set.of("olive", "piers", "quinn");

    private OldtownIncidents() { }

    private static IncidentCategory category(String name, boolean minor) {
        return new IncidentCategory(
            name, PURPOSE, name, "Security", name, "Severe", "Immediate", "Likely", minor);
    }
}
