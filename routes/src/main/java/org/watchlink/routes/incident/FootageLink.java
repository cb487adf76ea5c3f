package org.watchlink.routes.incident;

import java.time.Instant;

/// A link by which one named recipient fetches footage once. `reference` is its name where the
/// footage lies: the link itself is between that system and the recipient's `address`. `checksum`
/// is the SHA-256 of what is fetched; where that is several files, of their SHA-256 as lines.
public record FootageLink(
    String reference, String recipient, String address, Instant expires, String checksum) { }
