package org.watchlink.routes.feed;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.radio.Position;

/// An incident as partners are told of it. `state` is `open`, `closed` or `merged`; `category` to
/// `certainty` are CAP 1.2's words, empty where the site's table has none for it.
public record FeedIncident(
    int version, String state, String town, String force, String place,
    Optional<Position> position, String opening, String closing, String category, String event,
    String severity, String urgency, String certainty, boolean notable, String outcome,
    List<Long> alerts, List<Integer> cameras, Optional<Methane> methane) {

    private static final IncidentCategory NONE =
        new IncidentCategory("", "", "", "", "", "", "", "", false);

    static FeedIncident of(Incident now, Optional<IncidentCategory> category) {
        IncidentCategory cap = category.orElse(NONE);
        return new FeedIncident(
            now.version(), state(now), now.town(), now.force(), now.facts().place(),
            now.facts().position(), now.facts().opening(), now.facts().closing(), cap.cap(),
            cap.event(), cap.severity(), cap.urgency(), cap.certainty(), now.facts().notable(),
            now.facts().outcome(), now.alerts(),
            now.cameras().stream().map(CameraUse::camera).distinct().sorted().toList(),
            now.facts().methane());
    }

    private static String state(Incident now) {
        if (now.open()) {
            return "open";
        }
        return now.mergedInto().isPresent() ? "merged" : "closed";
    }
}
