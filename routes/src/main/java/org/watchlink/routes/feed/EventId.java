package org.watchlink.routes.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.watchlink.adapters.wire.Sha256;
import org.watchlink.routes.incident.Entry;

/// The id of an event: a UUID of version 7 (RFC 9562, 5.7) that the same log always gives again.
///
///     48 bits    milliseconds since 1970, of the entry
///      4 bits    0111
///     12 bits    \
///      2 bits    10   the rest from SHA-256 of entry, type, incident and alert
///     62 bits    /
final class EventId {

    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EventId() { }

    static UUID of(Entry entry, News news) {
        String name = "watchlink:%d/%s/%s/%d".formatted(
            entry.number(), news.type().type(), news.incident(), news.alert().orElse(0L));
        ByteBuffer hash = ByteBuffer.wrap(
            Sha256.begun().digest(name.getBytes(StandardCharsets.US_ASCII)));
        return new UUID(
            entry.at().toEpochMilli() << 16 | VERSION | hash.getLong() & 0xFFF,
            VARIANT | hash.getLong() >>> 2);
    }
}
