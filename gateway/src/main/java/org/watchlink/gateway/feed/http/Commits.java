package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;

/// Where consumers say how far they are.
final class Commits {

    /// The body of a commit: one of both.
    record CommitForm(Optional<Long> seq, Optional<String> cursor) { }

    /// The answer to a commit: where the consumer is now, and how many events wait for it.
    record Place(String consumer, long seq, Instant at, long waiting) { }

    private final FeedParts parts;

    Commits(FeedParts parts) {
        this.parts = parts;
    }

    void commit(RoutingContext context) throws Refused {
        Ask ask = new Ask(context);
        String consumer = context.pathParam("consumer");
        if (!parts.terms(ask.partner()).consumers().contains(consumer)) {
            throw Ask.missing("consumer");
        }
        long seq = place(ask.partner(), ask.body(CommitForm.class));
        parts.blocking(() -> parts.consumers().commit(ask.partner(), consumer, seq))
            .onSuccess(offset -> answer(context, place(offset)))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private long place(String partner, CommitForm form) throws Refused {
        if (form.seq().isPresent() == form.cursor().isPresent()) {
            throw Ask.wrong("body", "either seq or cursor");
        }
        OptionalLong seq = form.cursor().isPresent()
            ? parts.cursors().read(partner, form.cursor().get())
            : OptionalLong.of(form.seq().get());
        long head = parts.feed().head(partner).seq();
        if (seq.isEmpty() || seq.getAsLong() < 0 || seq.getAsLong() > head) {
            throw Ask.wrong(form.cursor().isPresent() ? "cursor" : "seq",
                "a place in your feed, which ends at " + head);
        }
        return seq.getAsLong();
    }

    private Place place(Offset offset) {
        long waiting = parts.feed().head(offset.partner()).seq() - offset.seq();
        return new Place(offset.consumer(), offset.seq(), offset.at(), waiting);
    }

    private static void answer(RoutingContext context, Object body) {
        context.response().putHeader("Content-Type", "application/json")
            .end(Buffer.buffer(Json.bytes(body)));
    }
}
