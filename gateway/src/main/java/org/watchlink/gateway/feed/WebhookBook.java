package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How far each endpoint has been served, for good: a restart neither loses nor reorders anything.
public interface WebhookBook {

    /// A stretch of the feed on its way to an endpoint, number 0 the feed itself, others what is
    /// posted again: all up to `taken` has arrived but for what is `held`; it ends at `last`.
    record Run(long number, long taken, long last, List<WebhookHeld> held) { }

    /// An event that is not tried any more: how often it was, when it was given up, and why.
    record Failure(long seq, UUID id, int attempts, Instant at, String why) { }

    /// What is known of an endpoint: when something last arrived there, how often in a row it was
    /// not reached, why nothing is posted until a person wants it again, and the numbers of the
    /// events that were given up.
    record Served(
        List<Run> runs, Optional<Instant> arrived, int strikes, Optional<String> stopped,
        Set<Long> failures) { }

    /// What became of a run: the incidents that are held otherwise or from now on, and those of
    /// which nothing is; of one that is `over` nothing need be known.
    record Step(Run run, List<UUID> settled, boolean over) { }

    /// What became of an endpoint, all of it at once; what was `mended` was given up and arrived
    /// after all.
    record Change(
        List<Step> runs, Optional<Instant> arrived, int strikes, Optional<String> stopped,
        List<Failure> failed, List<Long> mended) { }

    /// What is known of an endpoint; nothing of one that is new.
    Optional<Served> served(String endpoint) throws IOException;

    /// Makes a change durable.
    void keep(String endpoint, Change change) throws IOException;

    /// At most `most` of the events that were given up, after the number `after`.
    List<Failure> failures(String endpoint, long after, int most) throws IOException;
}
