package org.watchlink.gateway.feed.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.feed.Webhooks.State;

/// The webhooks, as the police feed's server knows them. Until the feed is read they fail with an
/// [IOException].
public interface WebhookDoor {

    /// How all of them fare; none until the feed is read.
    List<State> states();

    /// At most `most` events that were given up, after the number `after`. Waits for the disk.
    List<Failure> failures(String webhook, long after, int most) throws IOException;

    /// Posts the lines from `from` to `to`, both included, again; gives how many that are, nothing
    /// if too much is being posted again already.
    CompletionStage<Optional<Long>> replay(String webhook, long from, long to);

    /// Begins again where it stopped, and tries all that waits; gives how it fares then.
    CompletionStage<State> resume(String webhook);

    /// Forgets what was given up, which somebody has seen; gives how it fares then.
    CompletionStage<State> seen(String webhook);
}
