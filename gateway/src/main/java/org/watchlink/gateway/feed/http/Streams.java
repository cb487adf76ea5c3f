package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.watchlink.gateway.feed.access.Access;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.feed.http.Ask.Refused;

/// All open streams, so many of a partner at most.
final class Streams {

    private static final int MOST = 200;

    private final FeedParts parts;
    private final Map<String, Set<EventStream>> open = new ConcurrentHashMap<>();

    Streams(FeedParts parts) {
        this.parts = parts;
    }

    void open(RoutingContext context) throws Refused {
        Set<EventStream> others = open.computeIfAbsent(
            Access.caller(context).partner(), _ -> ConcurrentHashMap.newKeySet());
        if (others.size() >= MOST) {
            throw new Refused(Problem.of(
                429, "too-many-streams", "no more than " + MOST + " streams at a time"));
        }
        EventStream stream = new EventStream(context, parts, others::remove);
        others.add(stream);
        stream.begin();
    }

    int count() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    /// Ends all of them, each on its own event loop.
    Future<Void> close() {
        return Future.all(open.values().stream().flatMap(Set::stream)
            .map(EventStream::leave).toList()).mapEmpty();
    }
}
