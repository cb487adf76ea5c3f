package org.watchlink.gateway.feed.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import org.watchlink.gateway.feed.Consumers;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedSeals;
import org.watchlink.gateway.feed.access.Tally;
import org.watchlink.gateway.feed.access.Tally.Excess;

/// What all that the server does needs. `polls` and `streams` are what clients have open; `readers`
/// do what waits for a disk; `cut` counts the streams that were ended because nobody took them.
record FeedParts(
    FeedHouse house, Cursors cursors, Frames frames, Readings readings, Crowd polls,
    Crowd streams, WorkerExecutor readers, LongAdder cut) {

    private static final int THREADS = 4;

    static FeedParts of(Vertx vertx, FeedHouse house, Tally tally, Cursors cursors) {
        return new FeedParts(
            house, cursors, new Frames(cursors), new Readings(house.door()::police),
            new Crowd(Excess.POLLS, house.limits().polls(), tally),
            new Crowd(Excess.STREAMS, house.limits().streams(), tally),
            vertx.createSharedWorkerExecutor("feed", THREADS), new LongAdder());
    }

    Feed feed() {
        return house.feed();
    }

    FeedSeals seals() {
        return house.seals();
    }

    Consumers consumers() {
        return house.consumers();
    }

    FeedFile file() {
        return house.file();
    }

    PoliceDoor door() {
        return house.door();
    }

    WebhookDoor webhooks() {
        return house.webhooks();
    }

    Papers papers() {
        return house.papers();
    }

    Pace pace() {
        return house.pace();
    }

    InstantSource clock() {
        return house.clock();
    }

    Terms terms(String partner) {
        return house.terms().getOrDefault(partner, Terms.NONE);
    }

    <T> Future<T> blocking(Callable<T> work) {
        return readers.executeBlocking(work, false);
    }

    /// What is to be read is in the log: goes on upon `loop`. It fails with a problem if it is not.
    Future<Void> written(CompletionStage<Void> line, Context loop) {
        return Future.fromCompletionStage(line, loop)
            .recover(_ -> Future.failedFuture(Ask.unwritten()));
    }
}
