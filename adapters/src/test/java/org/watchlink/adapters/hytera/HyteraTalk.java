package org.watchlink.adapters.hytera;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.link.MemoryLink;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.wire.Octets;

/// A session with the repeaters "hill" and "mast", whose datagrams the test writes and reads in
/// hexadecimal digits, in time that passes when the test says so.
final class HyteraTalk {

    static final String HEARTBEAT = "324200020000";
    static final String CONNECT = "324200050000";
    static final Duration HEARTBEATS = Duration.ofSeconds(5);
    static final Duration LOSS = Duration.ofSeconds(25);

    final ManualTimers time = new ManualTimers();
    final List<SessionEvent<Hdap>> events = new ArrayList<>();
    final HyteraSession session;
    Supplier<CompletionStage<Void>> room = () -> CompletableFuture.completedFuture(null);
    private final Map<String, MemoryLink> links = new LinkedHashMap<>();

    HyteraTalk() {
        this(Sequences.inMemory());
    }

    HyteraTalk(Sequences sequences) {
        var settings = new HyteraSettings(
            "north", "10.0.0.1", ports(),
            List.of(new Peer("hill", "10.0.0.7"), new Peer("mast", "10.0.0.8")),
            HEARTBEATS, 5, Duration.ofMinutes(30));
        session = new HyteraSession(
            settings, (name, _) -> links.computeIfAbsent(name, MemoryLink::new),
            new HyteraNumbers(sequences, Runnable::run), time, time);
        session.start(event -> {
            events.add(event);
            return room.get();
        });
        for (Port port : ports()) {
            sent(port.service(), port.slot());
        }
    }

    /// The usual ports of all services on both slots.
    static List<Port> ports() {
        return Stream.of(HyteraService.values())
            .flatMap(service -> Stream.of(1, 2)
                .map(slot -> new Port(service, slot, service.port(slot))))
            .toList();
    }

    /// The frame of `message` in hexadecimal digits.
    static String frame(Hdap message) {
        return new HdapCodec().encode(HdapFrame.of(message)).toString();
    }

    /// The repeater "hill" sends.
    void hill(HyteraService service, int slot, String hex) {
        from("10.0.0.7", service, slot, hex);
    }

    /// Somebody sends from the port that is right for a repeater.
    void from(String address, HyteraService service, int slot, String hex) {
        link(service, slot).arrives(at(address, service, slot), Octets.ofHex(hex));
    }

    /// The repeater "hill" connects, and what that makes the session say and tell is passed over.
    void hillConnects(HyteraService service, int slot) {
        hill(service, slot, "32420024000083040000 00C8 0401%02X".formatted(slot));
        sent(service, slot);
        events.clear();
    }

    /// What the session sent to "hill" on a port since this was last asked.
    List<String> sent(HyteraService service, int slot) {
        return link(service, slot).sent(at("10.0.0.7", service, slot));
    }

    MemoryLink link(HyteraService service, int slot) {
        return links.get("north-" + service.name().toLowerCase() + "-" + slot);
    }

    Stream<MemoryLink> links() {
        return links.values().stream();
    }

    private static InetSocketAddress at(String address, HyteraService service, int slot) {
        return new InetSocketAddress(address, service.port(slot));
    }

    /// The messages that the control room was given.
    List<Hdap> heard() {
        return events.stream()
            .filter(SessionEvent.Heard.class::isInstance)
            .map(event -> ((SessionEvent.Heard<Hdap>) event).message())
            .toList();
    }
}
