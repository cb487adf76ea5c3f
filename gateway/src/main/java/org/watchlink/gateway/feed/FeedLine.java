package org.watchlink.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;

/// An event under its number in a partner's feed: `json` is the CloudEvents record, canonical
/// (RFC 8785), encoded once for all who are told; nobody writes into it. `hash` ties it to all
/// before: SHA-256 of the hash before it (32 octets, zeros at first) and `json`, as hexadecimal
/// digits.
public record FeedLine(
    long seq, UUID id, UUID subject, String type, Instant recorded, String hash, Buffer json) {

    /// A line out of the database.
    public static FeedLine of(
        long seq, UUID id, UUID subject, String type, Instant recorded, String hash, byte[] json) {
        return new FeedLine(seq, id, subject, type, recorded, hash, Buffer.buffer(json));
    }
}
