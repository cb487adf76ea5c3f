package org.watchlink.gateway.feed.http;

import java.util.concurrent.CompletionStage;

/// Posts again what a webhook was to get.
public interface Replays {

    /// The lines from `from` to `to`, both included; gives how many that are.
    CompletionStage<Integer> replay(String webhook, long from, long to);
}
