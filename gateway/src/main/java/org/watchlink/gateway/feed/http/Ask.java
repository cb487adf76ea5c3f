package org.watchlink.gateway.feed.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.access.Access;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.json.Json;

/// What a request asks of a feed; whatever is wrong with it is a [Refused].
final class Ask {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final RoutingContext context;
    private final Caller caller;

    /// A request that is answered with a problem.
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.title());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    Ask(RoutingContext context) {
        this.context = context;
        this.caller = Access.caller(context);
    }

    Caller caller() {
        return caller;
    }

    String partner() {
        return caller.partner();
    }

    /// The number after which events are wanted: that of `Last-Event-ID` or `after`; without both
    /// the one before the oldest that is kept.
    long after(Feed feed, Cursors cursors) throws Refused {
        Optional<String> text = Optional.ofNullable(context.request().getHeader("Last-Event-ID"))
            .filter(id -> !id.isEmpty()).or(() -> parameter("after"));
        FeedHead head = feed.head(partner());
        if (text.isEmpty()) {
            return head.oldest() - 1;
        }
        OptionalLong seq = cursors.read(partner(), text.get());
        if (seq.isEmpty()) {
            throw wrong("cursor", "this is no cursor of your feed");
        }
        if (seq.getAsLong() < head.oldest() - 1) {
            throw expired(head, cursors);
        }
        return seq.getAsLong();
    }

    /// What is told instead of leaving something out.
    Refused expired(FeedHead head, Cursors cursors) {
        return new Refused(Problem.of(410, "cursor-expired",
            "events after this cursor are kept no longer; go on from oldest, and reconcile")
            .with("oldest", cursors.write(partner(), head.oldest() - 1))
            .with("oldestSeq", head.oldest()));
    }

    /// The feed cannot say now; it can soon.
    static Refused later() {
        return new Refused(
            Problem.of(503, "feed-behind", "the feed is being made ready; ask again in a moment")
                .retryAfter(SOON));
    }

    /// It cannot be written down who asks, and so nothing is given.
    static Refused unwritten() {
        return new Refused(Problem.of(503, "not-recorded",
            "what is read is written down first, which is not possible now; ask again")
            .retryAfter(SOON));
    }

    /// Whether this is for a consumer that nobody expects; one that says no name may be any.
    boolean unexpected(Terms terms) {
        return parameter("consumer").filter(name -> !terms.consumers().contains(name)).isPresent();
    }

    /// Answers a request that came to nothing.
    static void failed(RoutingContext context, Throwable failure) {
        switch (failure) {
            case Refused refused -> refused.problem().answer(context);
            case IOException _ -> later().problem().answer(context);
            default -> context.fail(failure);
        }
    }

    /// What the body of a request stands for.
    <T> T body(Class<T> form) throws Refused {
        try {
            Buffer body = context.body().buffer();
            return Json.read(body == null ? new byte[0] : body.getBytes(), form);
        } catch (IOException _) {
            throw wrong("body", "see openapi.json for what is taken here");
        }
    }

    /// Something in the request is not as it must be.
    static Refused wrong(String what, String why) {
        return new Refused(Problem.of(400, "invalid-" + what, why));
    }

    /// There is nothing of that for this partner.
    static Refused missing(String what) {
        return new Refused(Problem.of(404, "unknown-" + what, "your feed knows of none such"));
    }

    /// A whole number within bounds.
    long whole(String name, long least, long most, long otherwise) throws Refused {
        Optional<String> text = parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("\\d{1,18}")) {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(name, "a whole number from " + least + " to " + most);
    }

    private Optional<String> parameter(String name) {
        List<String> values = context.queryParam(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }
}
