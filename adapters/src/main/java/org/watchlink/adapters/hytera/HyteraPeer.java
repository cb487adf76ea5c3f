package org.watchlink.adapters.hytera;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.watchlink.adapters.hytera.HyteraOrders.Kind;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionException;

/// One repeater with its lines, one for each service and slot.
///
/// A repeater is up while every line that ever spoke is up: calls may have fallen silent while
/// registrations go on, and a lamp must not hide that. A line that never spoke is not forwarded by
/// the repeater and says nothing about it. The monitor guards what was last told, and is held while
/// it is told, so that up and down come in their order.
final class HyteraPeer {

    private final String name;
    private final HyteraInbox inbox;
    private final InstantSource clock;
    private final List<HyteraLine> lines = new ArrayList<>();
    private volatile int deviceId;
    private Optional<Boolean> told = Optional.empty();

    HyteraPeer(String name, HyteraInbox inbox, InstantSource clock) {
        this.name = name;
        this.inbox = inbox;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /// Adds a line; only before the session starts.
    void add(HyteraLine line) {
        lines.add(line);
    }

    /// The repeater has said who it is.
    void deviceId(long id) {
        deviceId = (int) id & RadioIp.LAST_ID;
    }

    /// The address that texts to radios come from: that of the repeater, 0 until it is known.
    RadioIp address() {
        return RadioIp.radio(deviceId);
    }

    /// Asks a radio or the repeater itself.
    CompletableFuture<HyteraResult> ask(
        HyteraService service, int slot, Kind kind, long number, Hdap message) {
        return lines.stream()
            .filter(line -> line.is(service, slot))
            .findFirst()
            .map(line -> line.ask(kind, number, message))
            .orElseGet(() -> CompletableFuture.failedFuture(
                new SessionException("there is no port for " + service + " " + slot)));
    }

    /// Tells the control room if the repeater came up or was lost.
    synchronized void look() {
        boolean heard = lines.stream().anyMatch(HyteraLine::everUp);
        Optional<HyteraLine> lost = lines.stream()
            .filter(line -> !line.up() && (line.everUp() || !heard))
            .findFirst();
        if (told.isPresent() && told.get() == lost.isEmpty()) {
            return;
        }
        told = Optional.of(lost.isEmpty());
        inbox.tell(lost
            .<SessionEvent<Hdap>>map(line ->
                new SessionEvent.Down<>(name, clock.instant(), line.reason()))
            .orElseGet(() -> new SessionEvent.Up<>(name, clock.instant())));
    }
}
