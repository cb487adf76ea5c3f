package org.watchlink.gateway.desk;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.routes.feed.Partner;

/// A feed whose lines cannot be read while it is held, as when it is made again from the log.
final class HeldFeed implements Feed {

    /// How many have begun to follow it.
    final AtomicInteger followed = new AtomicInteger();
    volatile boolean held;

    private final Feed feed;

    HeldFeed(Feed feed) {
        this.feed = feed;
    }

    @Override
    public boolean ready() {
        return !held && feed.ready();
    }

    @Override
    public boolean withdrawn(String name) {
        return feed.withdrawn(name);
    }

    @Override
    public Optional<Partner> partner(String name) {
        return feed.partner(name);
    }

    @Override
    public FeedHead head(String partner) {
        return feed.head(partner);
    }

    @Override
    public FeedPage page(String partner, long after, int most) throws IOException {
        if (held) {
            throw new IOException("the feed is held");
        }
        return feed.page(partner, after, most);
    }

    @Override
    public Optional<FeedPage> recent(String partner, long after, int most) {
        return held ? Optional.empty() : feed.recent(partner, after, most);
    }

    @Override
    public Optional<FeedLine> next(String partner, UUID subject, long after) throws IOException {
        return feed.next(partner, subject, after);
    }

    @Override
    public FeedDigest digest(String partner, long from, long to) throws IOException {
        return feed.digest(partner, from, to);
    }

    @Override
    public Following follow(String partner, LongConsumer moved) {
        followed.incrementAndGet();
        return feed.follow(partner, moved);
    }
}
