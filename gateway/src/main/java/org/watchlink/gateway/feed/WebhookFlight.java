package org.watchlink.gateway.feed;

import io.vertx.core.buffer.Buffer;

/// An event on its way to an endpoint, and how it is written for it.
record WebhookFlight(WebhookRun run, FeedLine line, Buffer body) { }
