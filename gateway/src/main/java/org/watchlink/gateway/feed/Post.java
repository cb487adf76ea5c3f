package org.watchlink.gateway.feed;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.WebhookHeaders;

/// Brings a webhook to its receiver.
public interface Post {

    /// Posts `body` once; what came of it is a value, whatever happens.
    Future<Verdict> send(String url, WebhookHeaders headers, Buffer body);
}
