package org.watchlink.gateway.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.watchlink.gateway.feed.Feed.Following;
import org.watchlink.routes.feed.Partner;

/// The newest lines of all feeds in memory, encoded once, so that partners who keep up are told
/// without a look at the database. Written by the views' thread, read by any.
public final class FeedRing {

    /// What one step of the views adds: who is told something now, the new heads, and the lines.
    public record Step(
        List<Partner> partners, Map<String, FeedHead> heads, Map<String, List<FeedLine>> lines) { }

    private static final int OCTETS = 8 << 20;

    private final int octets;
    private final Map<String, FeedTail> tails = new ConcurrentHashMap<>();
    private volatile Map<String, Partner> partners = Map.of();
    private Step staged;

    /// A ring with 8 MiB for each partner.
    public FeedRing() {
        this(OCTETS);
    }

    /// A ring with so many octets for each partner.
    public FeedRing(int octets) {
        this.octets = octets;
    }

    /// What the tables hold when the views begin, or begin anew: whatever was to come is forgotten.
    public void begin(Step found) {
        staged = null;
        take(found);
    }

    /// What the views will have committed when [#publish] is called.
    public void stage(Step step) {
        staged = step;
    }

    /// Shows what was staged, and wakes those who wait for it.
    public void publish() {
        if (staged != null) {
            Step step = staged;
            staged = null;
            take(step);
        }
    }

    Optional<Partner> partner(String name) {
        return Optional.ofNullable(partners.get(name));
    }

    FeedHead head(String partner) {
        return tail(partner).head();
    }

    Optional<FeedPage> after(String partner, long after, int most) {
        return tail(partner).after(after, most);
    }

    Following follow(String partner, LongConsumer moved) {
        return tail(partner).follow(moved);
    }

    private void take(Step step) {
        Map<String, Partner> now = new HashMap<>();
        step.partners().forEach(partner -> now.put(partner.name(), partner));
        partners = Map.copyOf(now);
        step.heads().forEach((partner, head) ->
            tail(partner).add(step.lines().getOrDefault(partner, List.of()), head));
    }

    private FeedTail tail(String partner) {
        return tails.computeIfAbsent(partner, _ -> new FeedTail(octets));
    }
}
