package org.watchlink.gateway.feed;

import java.io.IOException;
import java.util.List;
import org.watchlink.gateway.feed.Consumers.Offset;

/// Where the consumers' places are kept for good.
public interface OffsetBook {

    /// All places.
    List<Offset> offsets() throws IOException;

    /// Makes a place durable, instead of the one before.
    void keep(Offset offset) throws IOException;

    /// Removes a place.
    void forget(String partner, String consumer) throws IOException;
}
