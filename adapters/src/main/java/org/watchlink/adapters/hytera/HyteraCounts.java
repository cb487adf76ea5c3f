package org.watchlink.adapters.hytera;

import java.time.Instant;
import java.util.Map;

/// What a Hytera session has counted since it was made.
///
/// @param received datagrams of known repeaters
/// @param sent datagrams to them
/// @param acknowledged frames that are safe with us
/// @param refused events that the control room could not take; such frames stay unacknowledged
/// @param strangers datagrams from unknown addresses
/// @param duplicates frames and texts that came again
/// @param retransmissions frames of ours that went out again
/// @param wrongChecks frames accepted with a wrong check octet
/// @param dropped datagrams that the kernel threw away before they were read
/// @param garbled what no codec takes, by reason
/// @param lastHeard when each repeater's last datagram came
public record HyteraCounts(
    long received, long sent, long acknowledged, long refused, long strangers, long duplicates,
    long retransmissions, long wrongChecks, long dropped, Map<String, Long> garbled,
    Map<String, Instant> lastHeard) { }
