package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.gateway.feed.http.Ask.Refused;

/// All open streams. Who is to have none any more, a partner that was withdrawn or a consumer that
/// nobody expects, is told not to come again: 204 (WHATWG HTML, 9.2).
final class Streams {

    private final FeedParts parts;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    Streams(FeedParts parts) {
        this.parts = parts;
    }

    void open(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        if (parts.feed().withdrawn(ask.partner())
            || ask.unexpected(parts.terms(ask.partner()))) {
            context.response().setStatusCode(204).end();
            return;
        }
        EventStream stream = new EventStream(context, parts, this::gone);
        parts.streams().enter(ask.caller());
        open.add(stream);
        stream.begin();
    }

    /// Ends those of callers that may not be told anything any more.
    void review(Predicate<Caller> admitted) {
        open.stream().filter(stream -> !admitted.test(stream.caller()))
            .forEach(EventStream::leave);
    }

    /// Ends all of them, each on its own event loop.
    Future<Void> close() {
        return Future.all(open.stream().map(EventStream::leave).toList()).mapEmpty();
    }

    private void gone(EventStream stream) {
        open.remove(stream);
        parts.streams().leave(stream.caller());
    }
}
