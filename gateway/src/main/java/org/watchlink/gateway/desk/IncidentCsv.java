package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.gateway.report.Formula;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;

/// Incidents as lines of comma-separated values (RFC 4180). A text that a spreadsheet would take
/// for a formula begins with an apostrophe.
///
/// Footage is told by its keys, with a semicolon between: a camera, from when, and until when
/// unless it is still in use, such as `101 2026-03-01T22:00:00Z/2026-03-01T22:01:00Z`.
final class IncidentCsv {

    static final String HEAD = String.join(",", List.of(
        "number", "status", "town", "force", "opened", "closed", "version", "purpose", "opening",
        "closing", "place", "latitude", "longitude", "people", "arrests", "notable",
        "contribution", "outcome", "reason", "alerts", "cameras", "merged into",
        "desk", "footage", "methane")) + "\r\n";

    private IncidentCsv() { }

    static String line(Incident incident) {
        IncidentFacts facts = incident.facts();
        return Stream.of(
            incident.number().toString(), incident.status().name(), text(incident.town()),
            text(incident.force()), incident.openedAt().toString(),
            incident.closedAt().map(Instant::toString).orElse(""), "" + incident.version(),
            text(facts.purpose()), text(facts.opening()), text(facts.closing()),
            text(facts.place()),
            facts.position().map(position -> "" + position.latitude()).orElse(""),
            facts.position().map(position -> "" + position.longitude()).orElse(""),
            text(people(facts)), "" + facts.arrests(), "" + facts.notable(),
            text(facts.contribution()), text(facts.outcome()), text(facts.reason()),
            listed(incident.alerts().stream()),
            listed(incident.cameras().stream().map(use -> use.camera()).distinct()),
            incident.mergedInto().map(IncidentNumber::toString).orElse(""),
            text(incident.openedBy()), footage(incident),
            facts.methane().map(report -> text(report.words())).orElse(""))
            .collect(Collectors.joining(",")) + "\r\n";
    }

    private static String people(IncidentFacts facts) {
        return facts.people().stream()
            .map(one -> Stream.of(one.part().name(), one.name(), one.clothing())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    }

    private static String footage(Incident incident) {
        return incident.cameras().stream()
            .map(use -> "%d %s/%s".formatted(
                use.camera(), use.from(), use.until().map(Instant::toString).orElse("")))
            .collect(Collectors.joining("; "));
    }

    private static String listed(Stream<?> numbers) {
        return numbers.map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String text(String text) {
        return "\"" + Formula.disarmed(text).replace("\"", "\"\"") + "\"";
    }
}
