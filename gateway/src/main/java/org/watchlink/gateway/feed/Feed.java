package org.watchlink.gateway.feed;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.watchlink.routes.feed.Partner;

/// What each partner is told, numbered from 1 without gaps. Lines appear in order and never change;
/// old ones may go. For any thread; [#page], [#next] and [#digest] read the database and so are not
/// for an event loop.
public interface Feed {

    /// Whether what is here is all that partners were told: not while it is read from the log, at
    /// the start or again. Meanwhile nothing new comes, and not all that there was can be read.
    boolean ready();

    /// Whether a partner was told something, and is not any more.
    boolean withdrawn(String name);

    /// The partner of this name, as it is declared now; nothing for one that is told nothing.
    Optional<Partner> partner(String name);

    /// How far a partner's feed has come.
    FeedHead head(String partner);

    /// At most `most` lines after the number `after`, from memory or from the database.
    ///
    /// @throws IOException if the database cannot be read now
    FeedPage page(String partner, long after, int most) throws IOException;

    /// The same where memory holds it; else nothing. Never waits.
    Optional<FeedPage> recent(String partner, long after, int most);

    /// The first line after the number `after` that is about this incident, from memory or from the
    /// database; nothing if there is none up to the head.
    ///
    /// @throws IOException if the database cannot be read now, or is being made again
    Optional<FeedLine> next(String partner, UUID subject, long after) throws IOException;

    /// What the lines from `from` to `to`, both included, come to.
    ///
    /// @throws IOException if the database cannot be read now
    FeedDigest digest(String partner, long from, long to) throws IOException;

    /// Calls `moved` with the head's number whenever a partner's feed has grown, and when the
    /// partner is withdrawn; on the feed's own thread, so it must not wait. When it is called,
    /// [#head] and [#recent] know already.
    Following follow(String partner, LongConsumer moved);

    /// A wish to hear of a feed's growth.
    interface Following extends AutoCloseable {

        @Override
        void close();
    }
}
