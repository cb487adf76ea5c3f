package org.watchlink.gateway.e2e;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchlink.adapters.hytera.CallType;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraRepeater;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp.ReceiveStatus;
import org.watchlink.adapters.hytera.ReceiveProcess;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.hytera.Utf16Text;
import org.watchlink.adapters.link.UdpLink;

/// A repeater with its radios, on real sockets: what they say, and what they were sent.
final class Radios implements AutoCloseable {

    private static final int REPEATER = 200;
    private static final RadioIp CONTROL = RadioIp.radio(1);
    private static final RadioIp GROUP = RadioIp.bare(101);

    final String address;

    private final HyteraRepeater repeater;
    private final Map<Integer, List<String>> texts = new ConcurrentHashMap<>();
    private final Map<Sent, CompletableFuture<Void>> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean answering = true;
    private boolean started;

    private record Sent(int radio, long request) { }

    Radios(String name, String address, String gateway) {
        this.address = address;
        List<Port> ports = new ArrayList<>();
        for (HyteraService service : HyteraService.values()) {
            ports.add(new Port(service, 1, service.port(1)));
            ports.add(new Port(service, 2, service.port(2)));
        }
        repeater = new HyteraRepeater(
            name, REPEATER, address, gateway, ports,
            (link, local) -> new UdpLink(link, local, 0), this::sent);
    }

    /// Begins to look for a gateway.
    void start() {
        if (!started) {
            started = true;
            repeater.start();
        }
    }

    /// Waits until every port has heard the gateway.
    void connect() {
        start();
        await().until(repeater::connected);
    }

    /// Forwards what a radio said; the future completes when the gateway has acknowledged it.
    CompletableFuture<Void> says(HyteraService service, Hdap message) {
        return repeater.forward(service, 1, message);
    }

    /// The emergency button, as a repeater tells of it.
    static Hdap emergency(int radio) {
        return new ReceiveStatus(
            ReceiveProcess.VOICE, CallType.EMERGENCY_ALARM, GROUP, RadioIp.radio(radio));
    }

    /// Sends a private text once; the future completes when the radio has its acknowledgement.
    CompletableFuture<Void> text(int radio, long request, String text) {
        CompletableFuture<Void> answer = acknowledged.computeIfAbsent(
            new Sent(radio, request), _ -> new CompletableFuture<>());
        says(HyteraService.TMP, new Tmp.PrivateText(
            true, request, CONTROL, RadioIp.radio(radio), Utf16Text.of(text), Optional.empty()));
        return answer;
    }

    /// The radio has not heard that it was acknowledged.
    void forget(int radio, long request) {
        acknowledged.remove(new Sent(radio, request));
    }

    /// What a radio shows of texts sent to it, oldest first.
    List<String> texts(int radio) {
        return texts.getOrDefault(radio, List.of());
    }

    /// From now on the radios are out of range.
    void leave() {
        answering = false;
    }

    @Override
    public void close() {
        repeater.close();
    }

    private Optional<Hdap> sent(HyteraService service, int slot, Hdap message) {
        return switch (message) {
            case Tmp.PrivateText text when answering -> {
                texts.computeIfAbsent(
                    text.destination().id(), _ -> new CopyOnWriteArrayList<>())
                    .add(text.text().shown());
                yield Optional.of(new Tmp.PrivateTextAck(
                    text.confirm(), text.requestId(), text.destination(), text.source(),
                    Tmp.Result.OK, Optional.empty()));
            }
            case Tmp.PrivateTextAck ack when ack.result().equals(Tmp.Result.OK) -> {
                acknowledged.get(new Sent(ack.source().id(), ack.requestId())).complete(null);
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
