package org.watchlink.gateway.desk;

import java.io.IOException;
import java.time.Instant;
import org.watchlink.gateway.feed.CloudEvent;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.feed.FeedData;
import org.watchlink.routes.feed.FeedType;

/// One thing that a partner was told, under its number in the partner's feed.
record PoliceLine(long seq, String type, String status, Instant at, FeedData data) {

    /// @throws IOException if the line is not one of ours
    static PoliceLine of(FeedLine line) throws IOException {
        CloudEvent event = Json.read(line.json().getBytes(), CloudEvent.class);
        return new PoliceLine(
            line.seq(), event.type(), event.capstatus(), event.time(), event.data());
    }

    boolean is(FeedType which) {
        return type.equals(which.type());
    }
}
