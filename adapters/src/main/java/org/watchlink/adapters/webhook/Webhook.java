package org.watchlink.adapters.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// What is posted to a partner, once or again: an id that stays the same however often it is tried,
/// the second of this attempt, and the body to the octet as it is sent.
///
/// Signed is `{id}.{seconds since 1970}.{body}`; an id therefore has no full stop (Standard
/// Webhooks 1.0.0, "Signature scheme").
public record Webhook(String id, Instant attempt, Octets body) {

    /// More than this should not be in a body (Standard Webhooks 1.0.0, "Payload size").
    public static final int LARGEST_BODY = 20_000;

    private static final Pattern ID = Pattern.compile("[!-~&&[^.]]{1,256}");

    /// Checks the id.
    ///
    /// @throws IllegalArgumentException if the id cannot be signed or stand in a header
    public Webhook {
        if (!isId(id)) {
            throw new IllegalArgumentException("not an id of a webhook");
        }
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    byte[] signed() {
        String before = id + '.' + attempt.getEpochSecond() + '.';
        return new OctetWriter()
            .put(Octets.of(before.getBytes(StandardCharsets.US_ASCII)))
            .put(body)
            .octets().toBytes();
    }
}
