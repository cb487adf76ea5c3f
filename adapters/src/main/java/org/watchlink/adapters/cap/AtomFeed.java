package org.watchlink.adapters.cap;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// A list of alerts, newest first, for readers of Atom (RFC 4287, 4.1.1). The feed's author is that
/// of every entry.
public record AtomFeed(
    URI id, String title, Instant updated, String author, URI self, List<AtomEntry> entries) {

    /// Checks that both addresses are whole.
    ///
    /// @throws IllegalArgumentException if one is relative
    public AtomFeed {
        requireAbsolute(id);
        requireAbsolute(self);
        entries = List.copyOf(entries);
    }

    static void requireAbsolute(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("a relative address in a feed");
        }
    }
}
