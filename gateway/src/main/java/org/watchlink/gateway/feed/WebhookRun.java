package org.watchlink.gateway.feed;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.watchlink.gateway.feed.WebhookBook.Run;
import org.watchlink.gateway.feed.WebhookBook.Step;

/// A stretch of the feed on its way to an endpoint: the feed itself, or what is posted again. All
/// up to the last that was taken has arrived, but for that of the incidents which are held. Belongs
/// to its lane.
final class WebhookRun {

    private static final long FEED = 0;

    private final long number;
    private final long last;
    private final Map<UUID, WebhookHeld> held = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private final Queue<FeedLine> ahead = new ArrayDeque<>();
    private long taken;
    private boolean moved;

    WebhookRun(Run known) {
        number = known.number();
        taken = known.taken();
        last = known.last();
        known.held().forEach(one -> held.put(one.subject(), one));
    }

    private WebhookRun(long number, long taken, long last) {
        this(new Run(number, taken, last, List.of()));
        moved = true;
    }

    /// The feed, from the line after `taken` on.
    static WebhookRun feed(long taken) {
        return new WebhookRun(FEED, taken, Long.MAX_VALUE);
    }

    /// What is posted again, after `taken` to `last`.
    WebhookRun again(long after, long to) {
        return new WebhookRun(number + 1, after, to);
    }

    boolean isFeed() {
        return number == FEED;
    }

    long taken() {
        return taken;
    }

    /// The last line that there is to take.
    long end(FeedHead head) {
        return Math.min(last, head.seq());
    }

    /// How many lines have not arrived.
    long waiting(FeedHead head) {
        return Math.max(0, end(head) - taken)
            + held.values().stream().mapToLong(WebhookHeld::waiting).sum();
    }

    int size() {
        return held.size();
    }

    Optional<WebhookHeld> held(UUID subject) {
        return Optional.ofNullable(held.get(subject));
    }

    /// All that is held, the oldest first.
    List<WebhookHeld> held() {
        return held.values().stream()
            .sorted(Comparator.comparingLong(WebhookHeld::after)).toList();
    }

    /// Whether this will bring a line, sooner or later.
    boolean owes(FeedLine line) {
        return line.seq() > taken
            || held(line.subject()).filter(one -> line.seq() > one.after()).isPresent();
    }

    /// The line after the last that was taken, as far as it was read.
    Optional<FeedLine> ahead() {
        return Optional.ofNullable(ahead.peek());
    }

    void read(Collection<FeedLine> lines) {
        ahead.addAll(lines);
    }

    /// Holds a line; gives whether it is the first of its incident.
    boolean take(FeedLine line, Instant now) {
        Optional<WebhookHeld> before = held(line.subject());
        hold(before.map(WebhookHeld::joined).orElseGet(() -> WebhookHeld.of(line, now)));
        skip(line.seq());
        return before.isEmpty();
    }

    /// Brings nothing up to this number.
    void skip(long seq) {
        if (seq > taken) {
            taken = seq;
            moved = true;
            while (!ahead.isEmpty() && ahead.peek().seq() <= seq) {
                ahead.remove();
            }
        }
    }

    void hold(WebhookHeld one) {
        held.put(one.subject(), one);
        changed.add(one.subject());
    }

    /// Done with a line, however.
    void passed(FeedLine line, Instant now) {
        WebhookHeld rest = held.get(line.subject()).passed(line.seq(), now);
        if (rest.waiting() > 0) {
            hold(rest);
        } else {
            release(line.subject());
        }
    }

    void release(UUID subject) {
        held.remove(subject);
        changed.add(subject);
    }

    /// Whether there is nothing more to bring, ever.
    boolean over() {
        return taken >= last && held.isEmpty();
    }

    /// What the book does not know yet.
    Optional<Step> step() {
        if (!moved && changed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Step(
            new Run(number, taken, last,
                changed.stream().flatMap(subject -> held(subject).stream()).toList()),
            changed.stream().filter(subject -> !held.containsKey(subject)).toList(), over()));
    }

    /// Now it does.
    void kept() {
        moved = false;
        changed.clear();
    }
}
