package org.watchlink.adapters.tetra;

import java.time.Instant;
import java.util.Map;

/// What a TETRA session has counted since it was made.
///
/// @param received statuses and short data that came
/// @param sent messages that the network has taken
/// @param reported reports of arrival among them
/// @param repeated statuses that came by themselves and in a location report, told once
/// @param incomplete messages shorter than the terminal said
/// @param refused events that the control room could not take
/// @param unknown lines without use for us
/// @param dropped octets that came faster than they could be read
/// @param garbled what no codec takes, by reason
/// @param lastHeard when the terminal last said anything
public record TetraCounts(
    long received, long sent, long reported, long repeated, long incomplete, long refused,
    long unknown, long dropped, Map<String, Long> garbled, Map<String, Instant> lastHeard) { }
