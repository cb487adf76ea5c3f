package org.watchlink.adapters.webhook;

import java.util.Base64;
import java.util.Optional;
import org.watchlink.adapters.wire.Octets;

/// Octets in Base64 with its padding (RFC 4648, 4). Only the one way to write them is read, so that
/// nobody can change a signature's text and keep its meaning.
final class Base64Octets {

    private Base64Octets() { }

    static Optional<Octets> of(String text) {
        try {
            byte[] octets = Base64.getDecoder().decode(text);
            return Optional.of(Octets.of(octets))
                .filter(_ -> Base64.getEncoder().encodeToString(octets).equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
