package org.watchlink.adapters.hytera;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.link.Link;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A repeater as the control room sees it, for demonstrations and tests: it forwards what its
/// radios say, and puts on air what the control room says.
///
/// It connects, beats every six seconds and acknowledges as a real one does. What it cannot read
/// it passes over.
public final class HyteraRepeater implements AutoCloseable {

    private static final HstrpConversation.Pace PACE =
        new HstrpConversation.Pace(Duration.ofSeconds(6), Duration.ofSeconds(60));

    private final Timers timers;
    private final HyteraNumbers numbers;
    private final Air air;
    private final List<Line> lines = new ArrayList<>();

    /// The radios within range.
    public interface Air {

        /// A message of the control room goes out on `slot`.
        ///
        /// @return what the radio answers, if it does
        Optional<Hdap> sent(HyteraService service, int slot, Hdap message);
    }

    /// A repeater with the radio id `device` at `address`, which forwards `ports` to the control
    /// room at `gateway` over links that `links` makes of a name and a local address.
    public HyteraRepeater(
        String name, int device, String address, String gateway, List<Port> ports,
        BiFunction<String, InetSocketAddress, Link> links, Air air) {
        this(
            name, device, address, gateway, ports, links, air, Timers.thread(name),
            HyteraNumbers.of(name, Sequences.inMemory()));
    }

    HyteraRepeater(
        String name, int device, String address, String gateway, List<Port> ports,
        BiFunction<String, InetSocketAddress, Link> links, Air air, Timers timers,
        HyteraNumbers numbers) {
        this.timers = timers;
        this.numbers = numbers;
        this.air = air;
        for (Port port : ports) {
            Link link = links.apply(name + "-" + port.label(), at(address, port.port()));
            lines.add(new Line(
                port, link, at(gateway, port.port()), HstrpEnd.repeater(device, port.slot())));
        }
    }

    /// Opens the ports and connects.
    public void start() {
        lines.forEach(line -> {
            line.conversation.start();
            line.link.open(line);
        });
    }

    /// Whether the control room is heard on every port.
    public boolean connected() {
        return lines.stream().allMatch(line -> line.conversation.up());
    }

    /// Forwards what a radio said on `slot`. The future completes when the control room has
    /// acknowledged it.
    public CompletableFuture<Void> forward(HyteraService service, int slot, Hdap message) {
        return lines.stream()
            .filter(line -> line.port.service() == service && line.port.slot() == slot)
            .findFirst()
            .map(line -> line.conversation.send(line.encoded(message)))
            .orElseGet(() -> CompletableFuture.failedFuture(
                new SessionException("there is no port for " + service + " " + slot)));
    }

    @Override
    public void close() {
        lines.forEach(line -> {
            line.conversation.close();
            line.link.close();
        });
        numbers.close();
        timers.close();
    }

    /// What a repeater answers itself, and else what the radios answer.
    private Optional<Hdap> answer(Port port, Hdap message) {
        return switch (message) {
            case Rcp.StatusBroadcastRequest _ ->
                Optional.of(new Rcp.StatusBroadcastReply(Rcp.Result.SUCCESS));
            case Tmp.GroupText text -> {
                air.sent(port.service(), port.slot(), text);
                yield Optional.of(new Tmp.GroupTextAck(
                    text.confirm(), text.requestId(), text.destination(), Tmp.Result.OK,
                    Optional.empty()));
            }
            case Rrs _, Lp _, Tmp _, Rcp _, Telemetry _, UnknownHdap _ ->
                air.sent(port.service(), port.slot(), message);
        };
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    /// One service on one slot.
    private final class Line implements Link.Receiver, HstrpConversation.Surroundings {

        private final Port port;
        private final Link link;
        private final InetSocketAddress gateway;
        private final HstrpConversation conversation;

        private Line(Port port, Link link, InetSocketAddress gateway, HstrpEnd end) {
            this.port = port;
            this.link = link;
            this.gateway = gateway;
            this.conversation =
                new HstrpConversation(link.name(), end, PACE, numbers, timers, this);
        }

        private Octets encoded(Hdap message) {
            return HyteraShared.HDAP.encode(HdapFrame.of(message));
        }

        @Override
        public void received(InetSocketAddress from, Octets octets) {
            if (from.equals(gateway)
                && HyteraShared.HSTRP.decode(octets) instanceof Message(Hstrp datagram)) {
                conversation.received(datagram);
            }
        }

        @Override
        public void changed(boolean up, String reason) {
            if (up) {
                conversation.connect();
            } else {
                conversation.lost(reason);
            }
        }

        @Override
        public void transmit(Hstrp datagram) {
            link.send(gateway, HyteraShared.HSTRP.encode(datagram));
        }

        @Override
        public CompletionStage<Optional<Octets>> heard(Octets frame) {
            Optional<Hdap> answer = HyteraShared.HDAP.decode(frame) instanceof Message(var heard)
                ? answer(port, heard.message()) : Optional.empty();
            return CompletableFuture.completedFuture(answer.map(this::encoded));
        }

        @Override
        public void repeated() {
        }

        @Override
        public void retransmitted() {
        }

        @Override
        public void connected() {
        }

        @Override
        public void changed() {
        }
    }
}
