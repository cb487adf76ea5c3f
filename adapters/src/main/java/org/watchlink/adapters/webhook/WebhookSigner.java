package org.watchlink.adapters.webhook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.watchlink.adapters.webhook.WebhookKey.SigningKey;

/// Signs webhooks of one partner with every key that is in force: while a key is being changed with
/// the old one and the new one, so that the partner may change at any time in between.
public record WebhookSigner(List<SigningKey> keys) {

    /// Keeps the keys in their order.
    ///
    /// @throws IllegalArgumentException if there is none
    public WebhookSigner {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key to sign with");
        }
    }

    /// The headers to send with the body of `webhook`.
    public WebhookHeaders sign(Webhook webhook) {
        byte[] signed = webhook.signed();
        return new WebhookHeaders(
            webhook.id(), String.valueOf(webhook.attempt().getEpochSecond()),
            keys.stream().map(key -> Signature.of(key, signed).toString()).collect(joining(" ")));
    }
}
