package org.watchlink.gateway.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /// That something was told, but not what.
    PoliceLine without() {
        return new PoliceLine(seq, type, status, at, new FeedData(
            data.incident(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    boolean is(FeedType which) {
        return type.equals(which.type());
    }
}
