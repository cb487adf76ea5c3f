package org.watchlink.adapters.hytera;

import java.time.Instant;
import java.util.Map;

/// What a Hytera session has counted since it was made.
///
/// `received` and `sent` are datagrams of known peers, `acknowledged` frames that are safe with us,
/// `refused` frames that the control room could not take and that stay unacknowledged, `strangers` datagrams from unknown addresses, `duplicates` frames and texts that came again,
/// `retransmissions` frames of ours that went out again, `wrongChecks` frames accepted with a wrong
/// check octet, `garbled` refused datagrams by reason, `dropped` datagrams that the kernel threw
/// away before they were read, `lastHeard` the time of each peer's last datagram.
public record HyteraCounts(
    long received, long sent, long acknowledged, long refused, long strangers, long duplicates,
    long retransmissions, long wrongChecks, long dropped, Map<String, Long> garbled,
    Map<String, Instant> lastHeard) { }
