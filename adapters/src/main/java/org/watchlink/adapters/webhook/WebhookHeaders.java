package org.watchlink.adapters.webhook;

/// What goes before the body of a webhook (Standard Webhooks 1.0.0, "Webhook headers"):
///
///     webhook-id: msg_2KWPBgLlAfxdpx2AI54pPJ85f4W
///     webhook-timestamp: 1674087231
///     webhook-signature: v1,K5oZfzN95Z9U… v1a,hnO3f9T8Ytu9Hw…
///
/// A header that did not come is the empty text.
public record WebhookHeaders(String id, String timestamp, String signature) {

    /// Where the id stands.
    public static final String ID = "webhook-id";

    /// Where the second of the attempt stands.
    public static final String TIMESTAMP = "webhook-timestamp";

    /// Where the signatures stand, with a blank between two.
    public static final String SIGNATURE = "webhook-signature";
}
