package org.watchlink.gateway.feed.http;

import java.time.Duration;

/// The feed's times: how often a stream shows that it lives, how long a consumer may take nothing,
/// and how often it is written down what streams and repeated pulls gave.
public record Pace(Duration beat, Duration patience, Duration noted) {

    /// As the feed promises it.
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofMinutes(1));
}
