package org.watchlink.gateway.feed;

import java.util.List;

/// What follows a number in a partner's feed.
public sealed interface FeedPage {

    /// Where the feed stood when this was read.
    FeedHead head();

    /// The next lines, without gaps from the number asked for; none at the head.
    record Lines(List<FeedLine> lines, FeedHead head) implements FeedPage { }

    /// Some of what follows is kept no longer: `head.oldest()` is the first that is.
    record Expired(FeedHead head) implements FeedPage { }

    /// The number asked for has not come yet: it is from elsewhere, or the feed is just being made
    /// again from the log and will come to it.
    record Ahead(FeedHead head) implements FeedPage { }
}
