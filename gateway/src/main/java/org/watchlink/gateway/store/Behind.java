package org.watchlink.gateway.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What the central log lacks: since when it has not had everything, how many entries wait on this
/// machine, and why if that is known.
public record Behind(Instant since, long entries, String why) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// It in a sentence for the desks.
    public String notice(ZoneId zone) {
        return "Not recording centrally since %s, %d %s behind%s".formatted(
            TIME.format(since.atZone(zone)), entries, entries == 1 ? "entry" : "entries",
            why.isEmpty() ? "" : ": " + why);
    }
}
