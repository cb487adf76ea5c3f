package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.Consumers.Lag;
import org.watchlink.gateway.feed.Offsets.Limit;

/// Looks every few seconds how far behind the partners' consumers and webhooks are, for the desks
/// and for whoever measures. It looks on a thread of its own, because a database may be slow; any
/// thread may ask what it saw. What was seen long ago is said to be so.
public final class LagWatch implements AutoCloseable {

    private record Seen(Instant at, List<Lag> lags) { }

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration BLIND = Duration.ofSeconds(15);

    private final Consumers consumers;
    private final Map<String, Limit> limits;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("lag").factory());
    private final AtomicBoolean looking = new AtomicBoolean();
    private boolean failing;
    private volatile Seen seen;

    /// @param limits how far behind each partner may be
    public LagWatch(
        Consumers consumers, Map<String, Limit> limits, InstantSource clock, ZoneId zone) {
        this.consumers = consumers;
        this.limits = Map.copyOf(limits);
        this.clock = clock;
        this.zone = zone;
        this.seen = new Seen(clock.instant(), List.of());
    }

    /// Has it look once, unless it still does. Does not wait.
    public void look() {
        if (looking.compareAndSet(false, true)) {
            thread.execute(this::see);
        }
    }

    /// What was seen last.
    public List<Lag> lags() {
        return seen.lags();
    }

    /// How long ago that was.
    public Duration age() {
        return Duration.between(seen.at(), clock.instant());
    }

    /// What the desks must know: who is too far behind, whether that can be seen at all, and which
    /// webhooks are not posted to.
    public List<String> notices(List<Webhooks.State> webhooks) {
        List<String> notices = new ArrayList<>();
        Seen last = seen;
        if (Duration.between(last.at(), clock.instant()).compareTo(BLIND) > 0) {
            notices.add("Police feed: how far behind the police are has not been seen since %s"
                .formatted(TIME.format(last.at().atZone(zone))));
        }
        for (Lag lag : last.lags()) {
            Limit limit = limits.get(lag.offset().partner());
            if (lag.events() > limit.events() || lag.since().compareTo(limit.since()) > 0) {
                Instant since = last.at().minus(lag.since());
                notices.add("Police feed, %s: %d waiting since %s. Phone".formatted(
                    lag.offset().partner(), lag.events(), TIME.format(since.atZone(zone))));
            }
        }
        notices.addAll(new WebhookNotices(limits, clock, zone).of(webhooks));
        return notices;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void see() {
        try {
            Instant now = clock.instant();
            seen = new Seen(now, consumers.lags().stream()
                .filter(lag -> limits.containsKey(lag.offset().partner())).toList());
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.warn("how far behind the police are cannot be seen now", e);
            }
            failing = true;
        } finally {
            looking.set(false);
        }
    }
}
