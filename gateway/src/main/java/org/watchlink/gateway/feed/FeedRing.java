package org.watchlink.gateway.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.watchlink.gateway.feed.Feed.Following;
import org.watchlink.routes.feed.Partner;

/// The newest lines of all feeds in memory, encoded once, so that partners who keep up are told
/// without a look at the database. Written by the views' thread, read by any.
///
/// While tables are made again, what was shown before stands, and it is not [#ready].
public final class FeedRing {

    /// What one step of the views adds: who is told something now, the new heads, and the lines.
    public record Step(
        List<Partner> partners, Map<String, FeedHead> heads, Map<String, List<FeedLine>> lines) { }

    private static final int OCTETS = 8 << 20;

    private final int octets;
    private final Map<String, FeedTail> tails = new ConcurrentHashMap<>();
    private volatile Map<String, Partner> partners = Map.of();
    private volatile Set<String> withdrawn = Set.of();
    private volatile boolean ready;
    private boolean again;
    private long goal = -1;
    private Step staged;

    /// A ring with 8 MiB for each partner.
    public FeedRing() {
        this(OCTETS);
    }

    /// A ring with so many octets for each partner.
    public FeedRing(int octets) {
        this.octets = octets;
    }

    /// What the tables hold from which the views go on, or begin anew; whatever was to come is
    /// forgotten. It is shown when it is published, for only then is it known that the tables are
    /// of this log.
    public void begin(Step found) {
        stage(found);
        goal = -1;
        again |= behind(found);
        ready &= !again;
    }

    /// What the views will have committed when [#publish] is called.
    public void stage(Step step) {
        staged = step;
    }

    /// Shows what was staged when the views have come to entry `number` and the log to `head`.
    public void publish(long number, long head) {
        goal = goal < 0 ? head : goal;
        publish(number >= goal);
    }

    /// Shows what was staged, and wakes those who wait for it.
    ///
    /// @param whole whether the views have all that the log had when they began
    public void publish(boolean whole) {
        again &= !whole;
        if (staged != null) {
            Step step = staged;
            staged = null;
            step.heads().forEach((partner, head) ->
                tail(partner).add(step.lines().getOrDefault(partner, List.of()), head));
            if (!again) {
                name(step.partners());
            }
        }
        ready = !again && (ready || whole);
    }

    /// Whether it shows what the log has told so far: not before the views have read the log once,
    /// and not while their tables are made again.
    boolean ready() {
        return ready;
    }

    Optional<Partner> partner(String name) {
        return Optional.ofNullable(partners.get(name));
    }

    /// Whether a partner was told something, and is not any more.
    boolean withdrawn(String name) {
        return withdrawn.contains(name);
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

    private boolean behind(Step step) {
        return tails.entrySet().stream().anyMatch(tail -> tail.getValue().head().seq()
            > Optional.ofNullable(step.heads().get(tail.getKey())).map(FeedHead::seq).orElse(0L));
    }

    /// Who was withdrawn before this start is not told apart from who is about to be declared.
    private void name(List<Partner> told) {
        Map<String, Partner> now = new HashMap<>();
        told.forEach(partner -> now.put(partner.name(), partner));
        Set<String> left = new HashSet<>(withdrawn);
        if (ready) {
            left.addAll(partners.keySet());
        }
        left.removeAll(now.keySet());
        Set<String> news = new HashSet<>(left);
        news.removeAll(withdrawn);
        partners = Map.copyOf(now);
        withdrawn = Set.copyOf(left);
        news.forEach(name -> tail(name).wake());
    }

    private FeedTail tail(String partner) {
        return tails.computeIfAbsent(partner, _ -> new FeedTail(octets));
    }
}
