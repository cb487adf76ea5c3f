package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far each partner's consumers say that they have come. Durable, and not read from the log.
public interface Consumers {

    /// A consumer's place: the last number it committed, and when.
    record Offset(String partner, String consumer, long seq, Instant at) { }

    /// How far behind a consumer is: `since` is for how long its next event has been waiting.
    record Lag(Offset offset, long events, Duration since) { }

    /// Takes a consumer's commit and gives its place afterwards: it never goes back, and never
    /// beyond the head. Waits for the disk.
    ///
    /// @throws IOException if it could not be made durable
    Offset commit(String partner, String consumer, long seq) throws IOException;

    /// How far behind they all are.
    ///
    /// @throws IOException if the feed cannot be read now
    List<Lag> lags() throws IOException;

    /// Expects nothing of a consumer any more.
    void forget(String partner, String consumer) throws IOException;
}
