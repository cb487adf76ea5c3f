package org.watchlink.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.watchlink.adapters.camel.SessionComponent;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.StreamCapture;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.TcpLink;
import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.adapters.tetra.TetraSession;
import org.watchlink.gateway.config.Registers;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.config.Settings.Airwave;
import org.watchlink.gateway.config.Settings.Terminal;
import org.watchlink.gateway.config.Settings.TerminalLine.Device;
import org.watchlink.gateway.config.Settings.TerminalLine.Server;
import org.watchlink.routes.AirwaveRoute;
import org.watchlink.routes.PassRoute;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.Officers;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.tetra.TetraMeaning;

/// The site's part in Airwave: its terminal is opened only while a licence is in force, and closed
/// within seconds of its end.
final class PoliceRadio {

    private final Airwave settings;
    private final AirwaveDoor door;
    private final Clock clock;
    private final TetraSession session;
    private final String link;
    private Officers officers;
    private boolean started;

    private PoliceRadio(Airwave settings, AirwaveDoor door, StreamLink line, Clock clock) {
        Terminal terminal = settings.terminal();
        this.settings = settings;
        this.door = door;
        this.clock = clock;
        this.session = new TetraSession(terminal.name(), line, terminal.session(), clock);
        this.link = terminal.name() + "/" + TetraSession.PEER;
    }

    /// The terminal of the configuration; nothing where the site has none.
    static Optional<PoliceRadio> of(Settings settings, AirwaveDoor door, Clock clock) {
        return settings.airwave().map(airwave ->
            new PoliceRadio(airwave, door, line(settings, airwave.terminal(), clock), clock));
    }

    /// The way to Airwave as the configuration has it.
    static AirwaveDoor door(Settings settings, Clock clock) {
        return settings.airwave()
            .map(airwave -> new AirwaveDoor(
                airwave.mode(), Optional.of(airwave.licence()), clock))
            .orElseGet(AirwaveDoor::none);
    }

    String link() {
        return link;
    }

    Map<String, Instant> lastHeard() {
        Instant at = session.counts().lastHeard().get(TetraSession.PEER);
        return at == null ? Map.of() : Map.of(link, at);
    }

    /// Gives Camel the session and its routes, which are started by [#start].
    void join(
        CamelContext camel, SessionComponent sessions, Registers registers, AirwaveOutbox outbox,
        Consumer<DeskEvent> desks) throws Exception {
        officers = new Officers(registers::current, door, settings.forget(), clock, desks);
        sessions.add(session, TetraOrder.class);
        camel.addRoutes(new AirwaveRoute(
            session.name(),
            new TetraMeaning(
                session.name(), value -> registers.airwave().status(value),
                group -> registers.talkgroup(group).isPresent()),
            door, officers));
        camel.addRoutes(new PassRoute(outbox, session.name()));
    }

    void measure(Metrics metrics) {
        metrics.tetra(session.name(), session::counts);
        metrics.sum("watchlink_airwave_dropped_total", "Events that came without a licence",
            door::dropped);
    }

    /// Opens the terminal if a licence is in force; that none is, is told like a link that is down.
    void start(CamelContext camel, Consumer<List<RadioEvent>> alerts) throws Exception {
        if (door.receives()) {
            camel.getRouteController().startRoute(session.name());
            started = true;
        } else {
            tellOff(alerts);
        }
        officers.tick();
    }

    /// Closes the terminal when the licence has lapsed, and forgets whom it heard long ago. To be
    /// called every second.
    void look(CamelContext camel, Consumer<List<RadioEvent>> alerts) {
        if (started && !door.receives()) {
            stop(camel);
            started = false;
            tellOff(alerts);
        }
        officers.tick();
    }

    private void tellOff(Consumer<List<RadioEvent>> alerts) {
        alerts.accept(List.of(new LinkChange(
            new Heard(link, clock.instant(), ""), false, "off: " + door.state().reason())));
    }

    private void stop(CamelContext camel) {
        try {
            camel.getRouteController().stopRoute(session.name());
        } catch (Exception e) {
            throw new IllegalStateException("the terminal did not close", e);
        }
    }

    private static StreamLink line(Settings settings, Terminal terminal, Clock clock) {
        StreamLink line = switch (terminal.line()) {
            case Device(var serial) -> new SerialLink(terminal.name(), serial);
            case Server(var address) -> new TcpLink(terminal.name(), address);
        };
        return terminal.capture()
            ? new StreamCapture(
                line, "pei", settings.data().resolve(terminal.name() + ".jsonl"), clock)
            : line;
    }
}
