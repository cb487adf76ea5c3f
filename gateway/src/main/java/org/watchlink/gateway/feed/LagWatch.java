package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.Consumers.Lag;
import org.watchlink.gateway.feed.Offsets.Limit;

/// Looks every few seconds how far behind the partners' consumers and webhooks are, for the desks
/// and for whoever measures. One thread looks; any may ask what it saw.
public final class LagWatch {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Consumers consumers;
    private final Map<String, Limit> limits;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile List<Lag> lags = List.of();

    /// @param limits how far behind each partner may be
    public LagWatch(
        Consumers consumers, Map<String, Limit> limits, InstantSource clock, ZoneId zone) {
        this.consumers = consumers;
        this.limits = Map.copyOf(limits);
        this.clock = clock;
        this.zone = zone;
    }

    /// Looks once.
    public void look() {
        try {
            lags = consumers.lags().stream()
                .filter(lag -> limits.containsKey(lag.offset().partner())).toList();
        } catch (IOException e) {
            LOG.warn("how far behind the police are cannot be seen now", e);
        }
    }

    /// What was seen last.
    public List<Lag> lags() {
        return lags;
    }

    /// What the desks must know: who is too far behind, and which webhooks are not posted to.
    public List<String> notices(List<Webhooks.State> webhooks) {
        List<String> notices = new ArrayList<>();
        for (Lag lag : lags) {
            Limit limit = limits.get(lag.offset().partner());
            if (lag.events() > limit.events() || lag.since().compareTo(limit.since()) > 0) {
                Instant since = clock.instant().minus(lag.since());
                notices.add("Police feed, %s: %d waiting since %s. Phone".formatted(
                    lag.offset().partner(), lag.events(), TIME.format(since.atZone(zone))));
            }
        }
        notices.addAll(new WebhookNotices(limits, clock, zone).of(webhooks));
        return notices;
    }
}
