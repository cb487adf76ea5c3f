package org.watchlink.gateway.feed;

import java.util.List;

/// The signed checkpoints of the partners' feeds. For any thread; never waits.
public interface FeedSeals {

    /// At most `most` of a partner, the newest first.
    List<FeedCheckpoint> newest(String partner, int most);

    /// The public keys by which they are checked, in PEM.
    String keys();
}
