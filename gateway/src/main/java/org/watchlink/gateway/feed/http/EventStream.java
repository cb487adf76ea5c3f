package org.watchlink.gateway.feed.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.Feed.Following;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.gateway.feed.FeedPage.Ahead;
import org.watchlink.gateway.feed.FeedPage.Expired;
import org.watchlink.gateway.feed.FeedPage.Lines;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.gateway.feed.http.Ask.Refused;

/// One consumer's stream of server-sent events, until its token or certificate ends, or its partner
/// is withdrawn. Belongs to the event loop of its connection.
///
/// It gives what follows, in order, as fast as the consumer takes it. What one does not take waits
/// where it is stored: here is never more than [#BUFFER]. A consumer that takes nothing at all for
/// a while is cut off, and goes on where it was when it comes again; nothing is left out.
final class EventStream {

    /// What may be on the way to a consumer, in octets.
    static final int BUFFER = 256 << 10;

    private static final int BATCH = 100;

    private final RoutingContext context;
    private final FeedParts parts;
    private final Feed feed;
    private final Caller caller;
    private final HttpServerResponse response;
    private final Context loop = Vertx.currentContext();
    private final Set<Long> timers = new HashSet<>();
    private final Consumer<EventStream> gone;
    private Following following = () -> { };
    private long begun;
    private long at;
    private boolean busy;
    private boolean woken;
    private boolean ended;
    private long stall = -1;

    /// @param gone hears of its end, once
    EventStream(RoutingContext context, FeedParts parts, Consumer<EventStream> gone)
        throws Refused {
        Ask ask = new Ask(context);
        this.context = context;
        this.parts = parts;
        this.feed = parts.feed();
        this.caller = ask.caller();
        this.response = context.response();
        this.at = ask.after(feed, parts.cursors());
        this.begun = at;
        this.gone = gone;
    }

    Caller caller() {
        return caller;
    }

    /// Begins it once its opening is in the log.
    void begin() {
        response.closeHandler(_ -> end());
        response.exceptionHandler(_ -> end());
        if (response.closed()) {
            end();
            return;
        }
        parts.written(parts.readings().opened(caller), loop)
            .onSuccess(_ -> open()).onFailure(failure -> {
                end();
                Ask.failed(context, failure);
            });
    }

    private void open() {
        if (ended) {
            return;
        }
        response.setWriteQueueMaxSize(BUFFER).setChunked(true)
            .putHeader("Content-Type", "text/event-stream")
            .putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        response.write(parts.frames().opening(caller.partner(), head()));
        following = feed.follow(caller.partner(), _ -> loop.runOnContext(_ -> pump()));
        long left = Duration.between(parts.clock().instant(), caller.until()).toMillis();
        timers.add(context.vertx().setTimer(Math.max(1, left), _ -> close()));
        timers.add(context.vertx().setPeriodic(parts.pace().beat().toMillis(), _ -> beat()));
        timers.add(context.vertx().setPeriodic(parts.pace().noted().toMillis(), _ -> note()));
        pump();
    }

    /// Ends it in good order, whoever asks.
    Future<Void> leave() {
        return Future.future(left -> loop.runOnContext(_ -> {
            close();
            left.complete();
        }));
    }

    private void close() {
        if (!ended && response.headWritten()) {
            response.end();
        } else if (!ended) {
            Ask.later().problem().answer(context);
        }
        end();
    }

    private void pump() {
        if (ended || busy || stall >= 0) {
            woken = true;
            return;
        }
        woken = false;
        if (response.writeQueueFull()) {
            stall();
            return;
        }
        feed.recent(caller.partner(), at, BATCH).ifPresentOrElse(this::take, this::read);
    }

    private void read() {
        busy = true;
        parts.blocking(() -> feed.page(caller.partner(), at, BATCH)).onComplete(read -> {
            busy = false;
            if (read.failed()) {
                close();
            } else {
                take(read.result());
            }
        });
    }

    private void take(FeedPage page) {
        if (ended) {
            return;
        }
        switch (page) {
            case Lines(var lines, _) when lines.isEmpty() -> {
                if (feed.withdrawn(caller.partner())) {
                    close();
                } else if (woken) {
                    loop.runOnContext(_ -> pump());
                }
            }
            case Lines(var lines, _) -> {
                response.write(parts.frames().of(caller.partner(), lines));
                at = lines.getLast().seq();
                loop.runOnContext(_ -> pump());
            }
            case Expired _, Ahead _ -> close();
        }
    }

    private void stall() {
        stall = context.vertx().setTimer(parts.pace().patience().toMillis(), _ -> {
            parts.cut().increment();
            end();
            response.reset();
        });
        response.drainHandler(_ -> {
            context.vertx().cancelTimer(stall);
            stall = -1;
            pump();
        });
    }

    private void beat() {
        if (!response.writeQueueFull()) {
            response.write(parts.frames().beat(caller.partner(), head()));
        }
    }

    private FeedHead head() {
        return feed.head(caller.partner());
    }

    private void note() {
        if (at > begun) {
            parts.readings().given(caller, "stream", begun + 1, at);
            begun = at;
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            following.close();
            timers.forEach(context.vertx()::cancelTimer);
            if (stall >= 0) {
                context.vertx().cancelTimer(stall);
            }
            note();
            gone.accept(this);
        }
    }
}
