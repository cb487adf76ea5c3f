package org.watchlink.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.watchlink.gateway.desk.Probes;
import org.watchlink.gateway.desk.Probes.Probe;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.desk.LinkHealth;

/// Whether the gateway lives, and whether it is ready: the log records and a radio link is up.
record Readiness(Metrics metrics, BooleanSupplier recording, LinkBook links) {

    private record Check(String name, boolean up) { }

    private record Answer(String status, List<Check> checks) { }

    Probes probes() {
        return new Probes(() -> probe(List.of()), this::ready, Metrics.TYPE, metrics::text);
    }

    private Probe ready() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("log", recording.getAsBoolean()));
        checks.add(new Check("radio", links.links().stream().anyMatch(LinkHealth::up)));
        return probe(checks);
    }

    private static Probe probe(List<Check> checks) {
        boolean up = checks.stream().allMatch(Check::up);
        return new Probe(up, Json.bytes(new Answer(up ? "UP" : "DOWN", checks)));
    }
}
