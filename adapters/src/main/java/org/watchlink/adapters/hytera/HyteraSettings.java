package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// One Hytera system: the local address its repeaters forward to, the ports, and the repeaters that
/// are known.
///
/// Datagrams from any other address are counted and not answered. A peer is lost after
/// `missedHeartbeats` times `heartbeat` without a packet; `renewal` is the registration time given
/// to radios; `patience` is how long an order waits for its answer.
public record HyteraSettings(
    String name, String bind, List<Port> ports, List<Peer> peers, Duration heartbeat,
    int missedHeartbeats, Duration renewal, Duration patience) {

    /// A radio that was paged and did not answer has been reported after four seconds.
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    /// A system that waits for answers as long as is usual.
    public HyteraSettings(
        String name, String bind, List<Port> ports, List<Peer> peers, Duration heartbeat,
        int missedHeartbeats, Duration renewal) {
        this(name, bind, ports, peers, heartbeat, missedHeartbeats, renewal, USUAL_PATIENCE);
    }

    /// A service on one slot (1 or 2), and its UDP port, which is the same at both ends.
    public record Port(HyteraService service, int slot, int port) {

        /// The port in names of links and counters: `rcp-1`.
        String label() {
            return service.name().toLowerCase(Locale.ROOT) + "-" + slot;
        }
    }

    /// A repeater by name, at an IPv4 address.
    public record Peer(String name, String address) { }
}
