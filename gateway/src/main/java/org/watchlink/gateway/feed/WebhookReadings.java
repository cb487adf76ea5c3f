package org.watchlink.gateway.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// What each endpoint was given, for the log: every delivery is written down, but not each for
/// itself. Belongs to the webhooks' thread.
///
/// The first is written at once, those that follow within a minute together, as the stretches that
/// they come to: a crash may lose how much an endpoint got in a minute, never that it got
/// something.
final class WebhookReadings {

    private static final String WAY = "webhook";
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final Consumer<FeedRead> log;
    private final Map<WebhookEndpoint, NavigableSet<Long>> open = new LinkedHashMap<>();
    private Instant begun = Instant.MAX;

    WebhookReadings(Consumer<FeedRead> log) {
        this.log = log;
    }

    /// An endpoint was given this event.
    void delivered(WebhookEndpoint endpoint, long seq, Instant now) {
        if (open.isEmpty()) {
            begun = now;
        }
        NavigableSet<Long> more = open.get(endpoint);
        if (more == null) {
            open.put(endpoint, new TreeSet<>());
            log(endpoint, seq, seq);
        } else {
            more.add(seq);
        }
    }

    /// Writes what is open long enough.
    void look(Instant now) {
        if (!open.isEmpty() && !now.isBefore(begun.plus(TOGETHER))) {
            write();
        }
    }

    /// Writes what is open.
    void write() {
        open.forEach(this::write);
        open.clear();
    }

    private void write(WebhookEndpoint endpoint, NavigableSet<Long> given) {
        while (!given.isEmpty()) {
            long first = given.pollFirst();
            long last = first;
            while (given.remove(last + 1)) {
                last++;
            }
            log(endpoint, first, last);
        }
    }

    private void log(WebhookEndpoint endpoint, long first, long last) {
        log.accept(new FeedRead(endpoint.partner(), endpoint.name(), WAY, first, last));
    }
}
