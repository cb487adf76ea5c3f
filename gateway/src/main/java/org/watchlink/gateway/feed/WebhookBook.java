package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far each endpoint has been served, for good: a restart neither loses nor reorders anything.
public interface WebhookBook {

    /// An event that was tried in vain, or waits behind one of the same incident that was: how
    /// often it was tried, and when it is again.
    record Waiting(long seq, int attempts, Instant due) { }

    /// All up to `low` is delivered, but for what is `waiting`; `stopped` says why nothing is
    /// posted until a person wants it again.
    record Served(long low, List<Waiting> waiting, Optional<String> stopped) {

        /// Of an endpoint that is new.
        public static final Served NOTHING = new Served(0, List.of(), Optional.empty());
    }

    /// What became of some events at once: those that wait from now on or wait otherwise, and those
    /// that do so no more.
    record Change(long low, List<Waiting> waiting, List<Long> settled) { }

    /// What is known of an endpoint.
    Served served(String endpoint) throws IOException;

    /// Makes a change durable.
    void keep(String endpoint, Change change) throws IOException;

    /// Makes durable that nothing is posted any more, or is again.
    void stop(String endpoint, Optional<String> why) throws IOException;
}
