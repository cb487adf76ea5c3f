package org.watchlink.gateway.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.watchlink.adapters.wire.Sha256;

/// The seal that ties every entry of the log to all before it, so that none can be changed, taken
/// out, put in or moved without breaking the next one.
///
/// The hash of an entry is SHA-256 over
///
///     hash of the entry before    32 octets; 32 zeros before the first entry
///     number                       8 octets, big-endian
///     at                           8 octets, big-endian: microseconds since 1970 UTC
///     type                         UTF-8
///     00                           1 octet
///     body                         UTF-8, canonical JSON (RFC 8785), which holds no octet 00
///
/// and stands in the log as 64 lower-case hexadecimal digits.
final class Chain {

    /// What stands for the hash before the first entry.
    static final String GENESIS = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest digest = Sha256.begun();
    private final ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
    private byte[] last;

    /// A chain whose last entry so far has the hash `head`.
    Chain(String head) {
        this.last = HEX.parseHex(head);
    }

    /// Adds an entry and gives its hash.
    String add(long number, long at, String type, byte[] body) {
        digest.update(last);
        digest.update(numbers.clear().putLong(number).putLong(at).flip());
        digest.update(type.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        last = digest.digest(body);
        return head();
    }

    /// The hash of the last entry.
    String head() {
        return HEX.formatHex(last);
    }
}
