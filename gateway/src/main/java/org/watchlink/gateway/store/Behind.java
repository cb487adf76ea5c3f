package org.watchlink.gateway.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What the central log lacks: since when it has not had everything, how many entries wait on this
/// machine, and why if that is known. `unseen` says that this machine has never seen it, and so has
/// begun a log of its own.
public record Behind(Instant since, long entries, String why, boolean unseen) {

    private static final String OWN = "OWN LOG BEGUN, central log not seen. ";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// It in a sentence for the desks.
    public String notice(ZoneId zone) {
        return "%sNot recording centrally since %s, %d %s behind%s".formatted(
            unseen ? OWN : "", TIME.format(since.atZone(zone)), entries,
            entries == 1 ? "entry" : "entries", why.isEmpty() ? "" : ": " + why);
    }
}
