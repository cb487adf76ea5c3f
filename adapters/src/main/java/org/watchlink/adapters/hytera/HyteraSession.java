package org.watchlink.adapters.hytera;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.watchlink.adapters.hytera.HyteraOrder.CheckPresence;
import org.watchlink.adapters.hytera.HyteraOrder.GroupText;
import org.watchlink.adapters.hytera.HyteraOrder.Locate;
import org.watchlink.adapters.hytera.HyteraOrder.PrivateText;
import org.watchlink.adapters.hytera.HyteraOrders.Kind;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.link.Link;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.Session;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.link.Timers;

/// The conversation of a control room with the repeaters of one Hytera system.
///
/// Each port has a link with its own thread, which decodes and tells; one thread has the timers,
/// one takes numbers and sends what bears them. None but the last waits: what they share has its
/// owner named where it stands ([HstrpConversation], [Once], [HyteraPeer]). Events come on a link's
/// thread, or on that of the timers when a repeater falls silent; the stages may complete on any
/// thread, and the acknowledgement is sent from there.
public final class HyteraSession implements Session<Hdap, HyteraOrder, HyteraResult> {

    private static final long LAST_REQUEST = 0xFFFF_FFFFL;

    private final String name;
    private final HyteraNumbers numbers;
    private final Timers timers;
    private final HyteraTally tally = new HyteraTally();
    private final HyteraOrders orders;
    private final HyteraInbox inbox;
    private final List<HyteraPort> ports = new ArrayList<>();
    private final Map<String, HyteraPeer> peers = new LinkedHashMap<>();

    /// A session over links that `links` makes of a name and a local address.
    public HyteraSession(
        HyteraSettings settings, BiFunction<String, InetSocketAddress, Link> links,
        Sequences sequences, InstantSource clock) {
        this(
            settings, links, HyteraNumbers.of(settings.name(), sequences), clock,
            Timers.thread(settings.name()));
    }

    HyteraSession(
        HyteraSettings settings, BiFunction<String, InetSocketAddress, Link> links,
        HyteraNumbers numbers, InstantSource clock, Timers timers) {
        this.name = settings.name();
        this.numbers = numbers;
        this.timers = timers;
        this.orders = new HyteraOrders(settings.patience(), timers);
        this.inbox = new HyteraInbox(settings.renewal(), clock, timers, orders, tally);
        var pace = new HstrpConversation.Pace(
            settings.heartbeat(),
            settings.heartbeat().multipliedBy(settings.missedHeartbeats()));
        var shared =
            new HyteraShared(name, pace, numbers, timers, clock, orders, inbox, tally);
        for (Peer peer : settings.peers()) {
            peers.put(peer.name(), new HyteraPeer(peer.name(), inbox, clock));
        }
        for (Port port : settings.ports()) {
            Link link = links.apply(
                name + "-" + port.label(), at(settings.bind(), port.port()));
            var opened = new HyteraPort(link, tally);
            for (Peer peer : settings.peers()) {
                InetSocketAddress address = at(peer.address(), port.port());
                HyteraPeer known = peers.get(peer.name());
                var line = new HyteraLine(port, known, link, address, shared);
                known.add(line);
                opened.add(address, line);
            }
            ports.add(opened);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Receiver<Hdap> receiver) {
        inbox.open(receiver);
        ports.forEach(HyteraPort::open);
    }

    @Override
    public CompletionStage<HyteraResult> send(HyteraOrder order) {
        HyteraPeer peer = peers.get(order.peer());
        if (peer == null) {
            return CompletableFuture.failedFuture(
                new SessionException("no repeater is named " + order.peer()));
        }
        return numbers.next(name + "/requests", number -> ask(peer, order, number & LAST_REQUEST));
    }

    /// What was counted so far.
    public HyteraCounts counts() {
        return tally.counts(ports.stream().mapToLong(HyteraPort::dropped).sum());
    }

    @Override
    public void close() {
        ports.forEach(HyteraPort::close);
        numbers.close();
        orders.close();
        timers.close();
    }

    private static CompletableFuture<HyteraResult> ask(
        HyteraPeer peer, HyteraOrder order, long request) {
        return switch (order) {
            case PrivateText(_, int slot, int radio, String text) ->
                peer.ask(HyteraService.TMP, slot, Kind.TEXT, request, new Tmp.PrivateText(
                    false, request, RadioIp.radio(radio), peer.address(), Utf16Text.of(text),
                    Optional.empty()));
            case GroupText(_, int slot, int group, String text) ->
                peer.ask(HyteraService.TMP, slot, Kind.TEXT, request, new Tmp.GroupText(
                    false, request, RadioIp.bare(group), peer.address(), Utf16Text.of(text),
                    Optional.empty()));
            case Locate(_, int slot, int radio) ->
                peer.ask(HyteraService.LP, slot, Kind.LOCATION, request,
                    new Lp.StandardRequest(request, RadioIp.radio(radio)));
            case CheckPresence(_, int slot, int radio) ->
                peer.ask(HyteraService.RRS, slot, Kind.PRESENCE, radio,
                    new Rrs.StatusCheck(RadioIp.radio(radio)));
        };
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }
}
