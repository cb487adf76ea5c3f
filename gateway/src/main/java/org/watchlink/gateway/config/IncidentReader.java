package org.watchlink.gateway.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.radio.Priority;

/// Reads the section `incidents` of `gateway.yaml`: what incidents are for, of what kinds they are,
/// and how they are numbered. The words for CAP are those of CAP 1.2.
final class IncidentReader {

    private static final Kind<IncidentStatus> STATUS =
        Kind.constant(List.of(IncidentStatus.values()), Kind::hyphens);
    private static final Kind<Integer> FORCE = Kind.whole(0, 99);
    private static final Kind<Duration> KEPT =
        Kind.duration(Duration.ofDays(1), Duration.ofDays(366));
    private static final Kind<String> TEXT = Kind.text(100);
    private static final Kind<String> CAP = words(
        "Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport",
        "Infra", "CBRNE", "Other");
    private static final Kind<String> SEVERITY =
        words("Extreme", "Severe", "Moderate", "Minor", "Unknown");
    private static final Kind<String> URGENCY =
        words("Immediate", "Expected", "Future", "Past", "Unknown");
    private static final Kind<String> CERTAINTY =
        words("Observed", "Likely", "Possible", "Unlikely", "Unknown");
    private static final String PURPOSE = "Prevention and detection of crime";

    IncidentRules read(Section root, ZoneId zone) {
        Section section = root.section("incidents");
        List<String> purposes = section.distinct("purposes", TEXT, List.of(PURPOSE));
        List<IncidentCategory> categories = new ArrayList<>();
        Map<String, String> opening = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Section one : section.sections("categories")) {
            IncidentCategory category = category(one, names, purposes);
            categories.add(category);
            one.values("alerts", TEXT, List.of())
                .forEach(alert -> opening.put(alert, category.name()));
            one.end();
        }
        if (categories.isEmpty()) {
            categories.add(new IncidentCategory(
                "Unclassified", "", "", "Security", "Incident", "Unknown", "Unknown", "Unknown",
                false));
        }
        IncidentRules rules = new IncidentRules(
            section.value("status", STATUS, IncidentStatus.ACTUAL),
            Set.copyOf(section.distinct(
                "automatic", SettingsReader.PRIORITY, List.of(Priority.P1))),
            zone, forces(section), List.copyOf(purposes), List.copyOf(categories),
            Map.copyOf(opening), section.value("footageKept", KEPT, Duration.ofDays(28)));
        section.end();
        return rules;
    }

    private static IncidentCategory category(
        Section one, Set<String> names, List<String> purposes) {
        return new IncidentCategory(
            one.unique("name", TEXT, names),
            one.value("purpose", Kind.oneOf(purposes, "a purpose"), ""),
            one.value("theme", TEXT, ""),
            one.value("cap", CAP, "Security"), one.value("event", TEXT, "Incident"),
            one.value("severity", SEVERITY, "Unknown"), one.value("urgency", URGENCY, "Unknown"),
            one.value("certainty", CERTAINTY, "Unknown"),
            one.value("minor", Kind.TRUE_FALSE, false));
    }

    private static Map<String, Integer> forces(Section section) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (Section one : section.sections("forces")) {
            codes.put(one.unique("name", TEXT, names), one.value("code", FORCE));
            one.end();
        }
        return Map.copyOf(codes);
    }

    private static Kind<String> words(String... words) {
        Map<String, String> all = new LinkedHashMap<>();
        List.of(words).forEach(word -> all.put(word, word));
        return Kind.words(all);
    }
}
