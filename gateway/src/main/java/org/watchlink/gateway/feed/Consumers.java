package org.watchlink.gateway.feed;

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
    /// beyond the head. May read and write the database.
    Offset commit(String partner, String consumer, long seq);

    /// How far behind they all are.
    List<Lag> lags();
}
