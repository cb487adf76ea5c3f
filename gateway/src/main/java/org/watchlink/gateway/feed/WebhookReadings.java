package org.watchlink.gateway.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// What each endpoint was given, for the log: every delivery is written down, but not each for
/// itself. Belongs to the webhooks' thread.
///
/// The first is written at once, those that follow within a minute together, as the stretches that
/// they come to: a crash may lose how much an endpoint got in a minute, never that it got
/// something. What could not be written is written with what follows.
final class WebhookReadings {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final String WAY = "webhook";
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final Function<FeedRead, CompletionStage<Optional<String>>> log;
    private final Executor thread;
    private final Map<WebhookEndpoint, Stretches> open = new LinkedHashMap<>();
    private Instant begun = Instant.MAX;

    /// @param thread runs what is to be done on the webhooks' thread
    WebhookReadings(Function<FeedRead, CompletionStage<Optional<String>>> log, Executor thread) {
        this.log = log;
        this.thread = thread;
    }

    /// An endpoint was given this event.
    void delivered(WebhookEndpoint endpoint, long seq, Instant now) {
        if (open.isEmpty()) {
            begun = now;
        }
        Stretches more = open.get(endpoint);
        if (more == null) {
            open.put(endpoint, new Stretches());
            log(endpoint, seq, seq);
        } else {
            more.add(seq, seq);
        }
    }

    /// Writes what is open long enough.
    void look(Instant now) {
        if (!open.isEmpty() && !now.isBefore(begun.plus(TOGETHER))) {
            begun = now;
            write();
        }
    }

    /// Writes what is open.
    void write() {
        Map<WebhookEndpoint, Stretches> now = new LinkedHashMap<>(open);
        open.clear();
        now.forEach((endpoint, given) ->
            given.each((first, last) -> log(endpoint, first, last)));
    }

    private void owe(WebhookEndpoint endpoint, long first, long last) {
        open.computeIfAbsent(endpoint, _ -> new Stretches()).add(first, last);
    }

    private void log(WebhookEndpoint endpoint, long first, long last) {
        log.apply(new FeedRead(endpoint.partner(), endpoint.name(), WAY, first, last))
            .whenComplete((refusal, failure) -> {
                if (failure != null || refusal.isPresent()) {
                    LOG.error("what a webhook was given cannot be written down now");
                    thread.execute(() -> owe(endpoint, first, last));
                }
            });
    }
}
