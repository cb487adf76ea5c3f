package org.watchlink.gateway.feed.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.Feed.Following;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.gateway.feed.FeedPage.Ahead;
import org.watchlink.gateway.feed.FeedPage.Expired;
import org.watchlink.gateway.feed.FeedPage.Lines;
import org.watchlink.gateway.feed.http.Ask.Refused;

/// One request for the next events. With `wait` one that would get none stands until there is one,
/// and holds no thread meanwhile; a client may have so many of those at a time. Belongs to the
/// event loop of its connection.
final class Pull {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST_WAIT = 60;

    private final RoutingContext context;
    private final Ask ask;
    private final FeedParts parts;
    private final Feed feed;
    private final Context loop;
    private final long after;
    private final int limit;
    private long millis;
    private long timer;
    private Following following = () -> { };
    private boolean held;
    private boolean ended;

    Pull(RoutingContext context, FeedParts parts) throws Refused {
        this.context = context;
        this.ask = new Ask(context);
        this.parts = parts;
        this.feed = parts.feed();
        this.loop = Vertx.currentContext();
        this.after = ask.after(feed, parts.cursors());
        this.limit = (int) ask.whole("limit", 1, MOST, USUAL);
        this.millis = TimeUnit.SECONDS.toMillis(ask.whole("wait", 0, LONGEST_WAIT, 0));
    }

    void begin() {
        context.response().closeHandler(_ -> end());
        if (context.response().closed()) {
            end();
        } else {
            look();
        }
    }

    private void look() {
        feed.recent(ask.partner(), after, limit).ifPresentOrElse(this::take, () ->
            parts.blocking(() -> feed.page(ask.partner(), after, limit))
                .onSuccess(this::take).onFailure(this::failed));
    }

    private void take(FeedPage page) {
        if (ended) {
            return;
        }
        switch (page) {
            case Lines(var lines, var head) when lines.isEmpty() && millis > 0 ->
                hold(head.seq());
            case Lines(var lines, var head) ->
                write(new EventPage(ask.partner(), after, lines, head));
            case Expired(var head) -> refuse(ask.expired(head, parts.cursors()));
            case Ahead _ -> refuse(Ask.later());
        }
    }

    /// Waits once. What came between the look and the following is seen by looking again.
    private void hold(long seen) {
        try {
            parts.polls().enter(ask.caller());
            held = true;
        } catch (Refused refused) {
            refuse(refused);
            return;
        }
        timer = context.vertx().setTimer(millis, _ -> wake());
        millis = 0;
        following = feed.follow(ask.partner(), _ -> loop.runOnContext(_ -> wake()));
        if (feed.head(ask.partner()).seq() > seen) {
            wake();
        }
    }

    private void wake() {
        if (!ended && timer >= 0) {
            context.vertx().cancelTimer(timer);
            timer = -1;
            free();
            if (feed.ready()) {
                look();
            } else {
                refuse(Ask.later());
            }
        }
    }

    private void write(EventPage page) {
        if (page.lines().isEmpty()) {
            answer(page);
        } else {
            parts.written(parts.readings().read(
                ask.caller(), "pull", page.lines().getFirst().seq(), page.last()), loop)
                .onSuccess(_ -> answer(page)).onFailure(this::failed);
        }
    }

    private void answer(EventPage page) {
        if (ended) {
            return;
        }
        end();
        context.response().putHeader("ETag", page.tag())
            .putHeader("Cache-Control", "private, no-cache");
        if (page.tag().equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else {
            context.response().putHeader("Content-Type", "application/json")
                .end(page.json(parts.cursors()));
        }
    }

    private void failed(Throwable failure) {
        end();
        Ask.failed(context, failure);
    }

    private void refuse(Refused refused) {
        end();
        refused.problem().answer(context);
    }

    private void free() {
        following.close();
        if (held) {
            held = false;
            parts.polls().leave(ask.caller());
        }
    }

    private void end() {
        ended = true;
        free();
        if (timer > 0) {
            context.vertx().cancelTimer(timer);
        }
    }
}
