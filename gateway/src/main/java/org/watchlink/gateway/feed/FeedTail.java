package org.watchlink.gateway.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.watchlink.gateway.feed.Feed.Following;

/// The newest lines of one partner's feed, as many as fit, and those who wait for more.
final class FeedTail {

    private final int octets;
    private final NavigableMap<Long, FeedLine> lines = new TreeMap<>();
    private final List<LongConsumer> followers = new CopyOnWriteArrayList<>();
    private long held;
    private volatile FeedHead head = new FeedHead(0, FeedChain.GENESIS, 1);

    FeedTail(int octets) {
        this.octets = octets;
    }

    /// Where the feed stands. It never goes back, also while the tables are made again.
    FeedHead head() {
        return head;
    }

    /// Adds lines that follow each other.
    void add(List<FeedLine> more, FeedHead next) {
        if (keep(more, next)) {
            wake();
        }
    }

    /// Calls those who follow.
    void wake() {
        followers.forEach(follower -> follower.accept(head.seq()));
    }

    private synchronized boolean keep(List<FeedLine> more, FeedHead next) {
        if (next.seq() < head.seq()) {
            return false;
        }
        boolean moved = next.seq() > head.seq();
        for (FeedLine line : more) {
            if (!lines.isEmpty() && line.seq() != lines.lastKey() + 1) {
                clear();
            }
            lines.put(line.seq(), line);
            held += line.json().length();
        }
        if (!lines.isEmpty() && lines.lastKey() != next.seq()) {
            clear();
        }
        while (held > octets) {
            held -= lines.pollFirstEntry().getValue().json().length();
        }
        head = next;
        return moved;
    }

    private void clear() {
        lines.clear();
        held = 0;
    }

    /// The lines after a number, where they are here.
    synchronized Optional<FeedPage> after(long number, int most) {
        if (number > head.seq()) {
            return Optional.of(new FeedPage.Ahead(head));
        }
        if (number == head.seq()) {
            return Optional.of(new FeedPage.Lines(List.of(), head));
        }
        if (number < head.oldest() - 1) {
            return Optional.of(new FeedPage.Expired(head));
        }
        if (lines.isEmpty() || number < lines.firstKey() - 1) {
            return Optional.empty();
        }
        List<FeedLine> page = new ArrayList<>();
        for (FeedLine line : lines.tailMap(number, false).values()) {
            if (page.size() == most) {
                break;
            }
            page.add(line);
        }
        return Optional.of(new FeedPage.Lines(List.copyOf(page), head));
    }

    Following follow(LongConsumer moved) {
        followers.add(moved);
        return () -> followers.remove(moved);
    }
}
