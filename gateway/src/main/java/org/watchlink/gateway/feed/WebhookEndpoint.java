package org.watchlink.gateway.feed;

import org.watchlink.adapters.webhook.WebhookSigner;

/// Where a partner wants its feed to be posted. At most `atOnce` events, each of another incident,
/// are on their way at a time.
public record WebhookEndpoint(
    String name, String partner, String url, WebhookSigner signer, int atOnce) { }
