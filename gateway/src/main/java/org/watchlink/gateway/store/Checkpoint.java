package org.watchlink.gateway.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signed statement of what the last entry of a log was at a time, to the second. It is a line:
///
///     checkpoint 0000000000000004711 3f1c…a0 2026-03-01T22:00:00Z 9f2c4e… MEUC…== LF
///                number, 19 digits   hash    at                   key     signature
///
/// The signature is by Ed25519 (RFC 8032) over the octets of the line before the last blank, in
/// base 64; `key` is the name of the key that made it (see [KeyRing]). Since the hash covers all
/// entries before, whoever keeps such a line elsewhere can show later whether one of them was
/// changed, even by somebody who had all rights at the log.
public record Checkpoint(long number, String hash, Instant at, String key, String signature) {

    private static final Pattern LINE = Pattern.compile(
        "checkpoint (\\d{19}) ([0-9a-f]{64}) (\\S{1,40}) ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)");

    /// The checkpoint in a line without its end.
    public static Optional<Checkpoint> of(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches()
                ? Optional.of(new Checkpoint(
                    Long.parseLong(parts.group(1)), parts.group(2),
                    Instant.parse(parts.group(3)), parts.group(4), parts.group(5)))
                : Optional.empty();
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The line, without its end.
    public String line() {
        return signed() + " " + signature;
    }

    /// What the signature is over.
    String signed() {
        return signed(new Head(number, hash), at, key);
    }

    static String signed(Head head, Instant at, String key) {
        return "checkpoint %019d %s %s %s".formatted(head.number(), head.hash(), at, key);
    }

    byte[] signatureOctets() {
        return Base64.getDecoder().decode(signature);
    }
}
