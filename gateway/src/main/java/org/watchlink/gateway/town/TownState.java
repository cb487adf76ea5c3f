package org.watchlink.gateway.town;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.town.PtzHead.Look;
import org.watchlink.gateway.town.Temper.Presence;

/// What the control page shows of the town.
record TownState(
    double alertsPerHour, List<Repeater> repeaters, List<Raised> raised, List<View> views,
    Optional<TerminalStand.State> terminal) {

    private static final int VIEWS = 20;

    /// Whether a town's repeater is connected to the gateway.
    record Repeater(String town, boolean connected) { }

    /// Where a camera looks; `bearing` in degrees clockwise from true north.
    record View(
        int camera, String name, String town, String view, long bearing, boolean moving,
        Instant since) { }

    /// The cameras are those that were turned last.
    static TownState of(
        double alertsPerHour, Map<String, Site> sites, List<Raised> raised,
        List<StreetCamera> cameras, Optional<TerminalStand.State> terminal) {
        return new TownState(
            alertsPerHour,
            sites.entrySet().stream()
                .map(site -> new Repeater(site.getKey(), site.getValue().connected())).toList(),
            raised,
            cameras.stream()
                .filter(camera -> camera.temper().presence() == Presence.ANSWERS)
                .map(TownState::view)
                .filter(view -> !view.view().equals(PtzHead.HOME))
                .sorted(Comparator.comparing(View::since).reversed())
                .limit(VIEWS).toList(),
            terminal);
    }

    private static View view(StreetCamera camera) {
        Look look = camera.look();
        return new View(
            camera.camera().number(), camera.camera().name(), camera.camera().town(),
            look.view(), Math.round(camera.bearing(look.pose())), look.moving(), look.since());
    }
}
