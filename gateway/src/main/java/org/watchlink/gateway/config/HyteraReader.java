package org.watchlink.gateway.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.gateway.config.Settings.HyteraSystem;

/// Reads the Hytera networks of `gateway.yaml`. Systems and repeaters are links, so no two of them
/// share a name.
final class HyteraReader {

    private final Set<String> names = new HashSet<>();
    private final Set<String> sockets = new HashSet<>();

    List<HyteraSystem> read(Section root) {
        return root.sections("hytera").stream().map(this::system).toList();
    }

    private HyteraSystem system(Section system) {
        String name = system.unique("name", SettingsReader.NAME, names);
        List<Peer> peers = new ArrayList<>();
        Map<String, String> towns = new LinkedHashMap<>();
        Set<String> addresses = new HashSet<>();
        for (Section repeater : system.sections("repeaters")) {
            Peer peer = new Peer(
                repeater.unique("name", SettingsReader.NAME, names),
                repeater.unique("address", Network.ADDRESS, addresses));
            peers.add(peer);
            towns.put(peer.name(), repeater.value("town", Kind.text(60)));
            repeater.end();
        }
        if (peers.isEmpty()) {
            system.refuse("repeaters", "no repeater", "at least one");
        }
        String bind = system.value("bind", Network.ADDRESS);
        HyteraSettings session = new HyteraSettings(
            name, bind, ports(bind, system.section("ports")), List.copyOf(peers),
            system.value("heartbeat", SettingsReader.SECONDS, Duration.ofSeconds(5)),
            system.value("missedHeartbeats", Kind.whole(1, 20), 3),
            system.value("renewal", SettingsReader.MINUTES, Duration.ofMinutes(30)));
        system.end();
        return new HyteraSystem(session, towns);
    }

    private List<Port> ports(String bind, Section section) {
        List<Port> ports = new ArrayList<>();
        for (HyteraService service : HyteraService.values()) {
            String key = service.name().toLowerCase(Locale.ROOT);
            List<Integer> slots = section.values(
                key, SettingsReader.PORT, List.of(service.port(1), service.port(2)));
            if (slots.isEmpty() || slots.size() > 2) {
                section.refuse(key, slots.size() + " ports", "one port for each slot, 1 or 2");
            }
            for (int port : slots) {
                if (!sockets.add(bind + ":" + port)) {
                    section.refuse(key, "port " + port + " of " + bind + " is taken already",
                        "a port of its own for each service and slot");
                }
                ports.add(new Port(service, slots.indexOf(port) + 1, port));
            }
        }
        section.end();
        return List.copyOf(ports);
    }
}
