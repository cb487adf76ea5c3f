package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The consumers' places beside the heads of their feeds. For any thread.
public final class Offsets implements Consumers {

    /// How far behind a consumer may be without anybody being told.
    public record Limit(long events, Duration since) { }

    private record Key(String partner, String consumer) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int by = partner.compareTo(other.partner);
            return by != 0 ? by : consumer.compareTo(other.consumer);
        }
    }

    private final Feed feed;
    private final OffsetBook book;
    private final InstantSource clock;
    private final Map<Key, Offset> offsets = new TreeMap<>();

    /// Goes on from what the book has.
    public Offsets(Feed feed, OffsetBook book, InstantSource clock) throws IOException {
        this.feed = feed;
        this.book = book;
        this.clock = clock;
        book.offsets().forEach(offset -> offsets.put(key(offset), offset));
    }

    @Override
    public synchronized Offset commit(String partner, String consumer, long seq)
        throws IOException {
        Key key = new Key(partner, consumer);
        Offset before = offsets.get(key);
        long reached = Math.min(seq, feed.head(partner).seq());
        if (before != null && before.seq() >= reached) {
            return before;
        }
        Offset now = new Offset(partner, consumer, Math.max(0, reached), clock.instant());
        book.keep(now);
        offsets.put(key, now);
        return now;
    }

    @Override
    public List<Lag> lags() throws IOException {
        Instant now = clock.instant();
        List<Lag> lags = new ArrayList<>();
        for (Offset offset : all()) {
            long events = Math.max(0, feed.head(offset.partner()).seq() - offset.seq());
            lags.add(new Lag(
                offset, events, events == 0 ? Duration.ZERO : waiting(offset, now)));
        }
        return lags;
    }

    @Override
    public synchronized void forget(String partner, String consumer) throws IOException {
        book.forget(partner, consumer);
        offsets.remove(new Key(partner, consumer));
    }

    private synchronized List<Offset> all() {
        return List.copyOf(offsets.values());
    }

    private Duration waiting(Offset offset, Instant now) throws IOException {
        return switch (feed.page(offset.partner(), offset.seq(), 1)) {
            case FeedPage.Lines page when !page.lines().isEmpty() ->
                Duration.between(page.lines().getFirst().recorded(), now);
            case FeedPage.Lines _, FeedPage.Ahead _ -> Duration.ZERO;
            case FeedPage.Expired _ -> Duration.between(offset.at(), now);
        };
    }

    private static Key key(Offset offset) {
        return new Key(offset.partner(), offset.consumer());
    }
}
