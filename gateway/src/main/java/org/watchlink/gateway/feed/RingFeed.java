package org.watchlink.gateway.feed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.watchlink.gateway.feed.FeedPage.Expired;
import org.watchlink.gateway.feed.FeedPage.Lines;
import org.watchlink.routes.feed.Partner;

/// The feeds as the ring has them, and what the ring has not from the database.
public final class RingFeed implements Feed {

    /// Where older lines are.
    public interface Older {

        /// At most `most` lines after a number.
        List<FeedLine> page(String partner, long after, int most) throws IOException;

        /// The first line about an incident after a number; an exception if lines up to `head` are
        /// missing.
        Optional<FeedLine> next(String partner, UUID subject, long after, long head)
            throws IOException;

        /// What the lines between two numbers come to.
        FeedDigest digest(String partner, long from, long to) throws IOException;
    }

    private final FeedRing ring;
    private final Older older;

    /// A feed over both.
    public RingFeed(FeedRing ring, Older older) {
        this.ring = ring;
        this.older = older;
    }

    @Override
    public boolean ready() {
        return ring.ready();
    }

    @Override
    public boolean withdrawn(String name) {
        return ring.withdrawn(name);
    }

    @Override
    public Optional<Partner> partner(String name) {
        return ring.partner(name);
    }

    @Override
    public FeedHead head(String partner) {
        return ring.head(partner);
    }

    @Override
    public FeedPage page(String partner, long after, int most) throws IOException {
        Optional<FeedPage> recent = recent(partner, after, most);
        return recent.isPresent() ? recent.get() : old(partner, after, most);
    }

    @Override
    public Optional<FeedPage> recent(String partner, long after, int most) {
        return ring.after(partner, after, most);
    }

    @Override
    public Optional<FeedLine> next(String partner, UUID subject, long after)
        throws IOException {
        long head = ring.head(partner).seq();
        return recent(partner, after, Integer.MAX_VALUE).orElse(null) instanceof Lines page
            ? page.lines().stream().filter(line -> line.subject().equals(subject)).findFirst()
            : older.next(partner, subject, after, head).filter(line -> line.seq() <= head);
    }

    @Override
    public FeedDigest digest(String partner, long from, long to) throws IOException {
        FeedHead head = ring.head(partner);
        long last = Math.min(to, head.seq());
        FeedDigest digest = older.digest(partner, from, last);
        if (last >= Math.max(from, head.oldest()) && digest.last() != last) {
            throw again();
        }
        return digest;
    }

    @Override
    public Following follow(String partner, LongConsumer moved) {
        return ring.follow(partner, moved);
    }

    /// What the database has beyond the head is shown a moment later. The head has more than the
    /// database only while that is made again.
    private FeedPage old(String partner, long after, int most) throws IOException {
        FeedHead head = ring.head(partner);
        List<FeedLine> lines = older.page(partner, after, most).stream()
            .filter(line -> line.seq() <= head.seq()).toList();
        if (!lines.isEmpty() && lines.getFirst().seq() == after + 1) {
            return new Lines(lines, head);
        }
        if (lines.isEmpty() || !ready()) {
            throw again();
        }
        return new Expired(new FeedHead(head.seq(), head.hash(), lines.getFirst().seq()));
    }

    private static IOException again() {
        return new IOException("the feed is being made again from the log");
    }
}
