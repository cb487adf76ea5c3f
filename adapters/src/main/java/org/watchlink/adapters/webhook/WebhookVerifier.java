package org.watchlink.adapters.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchlink.adapters.webhook.Verification.Invalid;
import org.watchlink.adapters.webhook.Verification.Reason;
import org.watchlink.adapters.webhook.Verification.Valid;
import org.watchlink.adapters.webhook.WebhookKey.VerifyingKey;
import org.watchlink.adapters.wire.Octets;

/// Verifies webhooks with any of the keys that are in force (Standard Webhooks 1.0.0, "Verifying
/// signatures"). A signature of a scheme that we do not know is passed over.
///
/// The standard names no tolerance of time; its libraries take five minutes both ways.
public record WebhookVerifier(List<VerifyingKey> keys) {

    /// How far the sender's clock and the way of a webhook may put it off.
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_SIGNATURES = 16;
    private static final Pattern SECONDS = Pattern.compile("0|[1-9][0-9]{0,11}");

    /// Keeps the keys.
    public WebhookVerifier {
        keys = List.copyOf(keys);
    }

    /// Verifies what came at the time `now`.
    public Verification verify(WebhookHeaders headers, Octets body, Instant now) {
        if (!Webhook.isId(headers.id())) {
            return new Invalid(Reason.ID);
        }
        if (!SECONDS.matcher(headers.timestamp()).matches()) {
            return new Invalid(Reason.TIMESTAMP);
        }
        Instant attempt = Instant.ofEpochSecond(Long.parseLong(headers.timestamp()));
        if (attempt.isBefore(now.minus(TOLERANCE))) {
            return new Invalid(Reason.TOO_OLD);
        }
        if (attempt.isAfter(now.plus(TOLERANCE))) {
            return new Invalid(Reason.TOO_NEW);
        }
        Webhook webhook = new Webhook(headers.id(), attempt, body);
        return isSigned(webhook, headers.signature())
            ? new Valid(webhook)
            : new Invalid(Reason.SIGNATURE);
    }

    private boolean isSigned(Webhook webhook, String header) {
        byte[] signed = webhook.signed();
        return Arrays.stream(header.split(" ", MOST_SIGNATURES + 1))
            .limit(MOST_SIGNATURES)
            .flatMap(text -> signature(text).stream())
            .anyMatch(found -> keys.stream().anyMatch(key -> found.isOf(key, signed)));
    }

    private static Optional<Signature> signature(String text) {
        int comma = text.indexOf(',');
        return comma < 0
            ? Optional.empty()
            : Base64Octets.of(text.substring(comma + 1))
                .map(octets -> new Signature(text.substring(0, comma), octets));
    }
}
