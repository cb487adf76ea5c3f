package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;

/// The partners' feeds among the read models.
public record FeedStore(Views views) implements RingFeed.Older {

    /// The view that keeps them; `ring` is to be told to publish whenever the views have come
    /// further.
    public static View.Kind kind(FeedRing ring, Duration kept) {
        return FeedView.kind(ring, kept);
    }

    @Override
    public List<FeedLine> page(String partner, long after, int most) throws IOException {
        return views.read(connection -> FeedReader.page(connection, partner, after, most));
    }

    @Override
    public FeedDigest digest(String partner, long from, long to) throws IOException {
        return views.read(connection -> FeedReader.digest(connection, partner, from, to));
    }
}
