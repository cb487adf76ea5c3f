package org.watchlink.gateway;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.watchlink.adapters.camel.SessionComponent;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraSession;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.adapters.link.Capture;
import org.watchlink.adapters.link.Link;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.UdpLink;
import org.watchlink.gateway.config.Registers;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.config.Settings.HyteraSystem;
import org.watchlink.routes.HyteraRoute;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.answer.AnswerPort;
import org.watchlink.routes.answer.HyteraPort;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.hytera.HyteraMeaning;

/// The radio networks of the configuration: a session and a route for each.
final class Networks {

    private static final int SOCKET_OCTETS = 4 << 20;

    private final Settings settings;
    private final Clock clock;
    private final Map<String, HyteraSession> hytera = new HashMap<>();
    private final Optional<PoliceRadio> police;

    Networks(Settings settings, Sequences sequences, AirwaveDoor airwave, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        for (HyteraSystem system : settings.hytera()) {
            hytera.put(system.session().name(), session(system.session(), sequences));
        }
        police = PoliceRadio.of(settings, airwave, clock);
    }

    /// Gives Camel the sessions and their routes, which are started by [#start].
    void join(
        CamelContext camel, Registers registers, AirwaveOutbox outbox, Consumer<DeskEvent> desks)
        throws Exception {
        SessionComponent sessions = new SessionComponent();
        hytera.values().forEach(session -> sessions.add(session, HyteraOrder.class));
        camel.addComponent("session", sessions);
        for (String system : hytera.keySet()) {
            camel.addRoutes(new HyteraRoute(
                system, new HyteraMeaning(system, text -> registers.current().status(text))));
        }
        if (police.isPresent()) {
            police.get().join(camel, sessions, registers, outbox, desks);
        }
    }

    /// How each network takes a text for a radio.
    Map<String, AnswerPort<?>> ports() {
        Map<String, AnswerPort<?>> ports = new HashMap<>();
        hytera.keySet().forEach(system -> ports.put(system, new HyteraPort()));
        return ports;
    }

    /// Lets the radios in.
    void start(CamelContext camel, LinkBook links) throws Exception {
        for (String system : hytera.keySet()) {
            camel.getRouteController().startRoute(system);
        }
        if (police.isPresent()) {
            police.get().start(camel, links);
        }
    }

    /// To be called every second.
    void look(CamelContext camel, LinkBook links) {
        police.ifPresent(radio -> radio.look(camel, links));
    }

    void measure(Metrics metrics) {
        hytera.forEach((name, session) -> metrics.hytera(name, session::counts));
        police.ifPresent(radio -> radio.measure(metrics));
    }

    /// The names of all links, `network/peer`.
    List<String> links() {
        List<String> names = new ArrayList<>();
        for (HyteraSystem system : settings.hytera()) {
            system.session().peers().forEach(peer ->
                names.add(system.session().name() + "/" + peer.name()));
        }
        police.map(PoliceRadio::link).ifPresent(names::add);
        return names;
    }

    /// When each link that was heard was last heard.
    Map<String, Instant> lastHeard() {
        Map<String, Instant> heard = new HashMap<>();
        hytera.forEach((name, session) -> session.counts().lastHeard().forEach(
            (peer, at) -> heard.put(name + "/" + peer, at)));
        police.map(PoliceRadio::lastHeard).ifPresent(heard::putAll);
        return heard;
    }

    private HyteraSession session(HyteraSettings system, Sequences sequences) {
        Set<String> names = new HashSet<>(settings.capture());
        names.retainAll(system.peers().stream().map(HyteraSettings.Peer::name).toList());
        boolean captured = settings.capture().contains(system.name()) || !names.isEmpty();
        return new HyteraSession(
            system, (name, local) -> link(name, local, captured), sequences, clock);
    }

    private Link link(String name, InetSocketAddress local, boolean captured) {
        Link link = new UdpLink(name, local, SOCKET_OCTETS);
        Path file = settings.data().resolve(name + ".jsonl");
        return captured ? new Capture(link, "hytera-hstrp", file, clock) : link;
    }
}
