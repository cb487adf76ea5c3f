package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import org.watchlink.gateway.feed.Consumers;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedSeals;

/// What all that the server does needs. `readers` do what waits for a disk; `cut` counts the
/// streams that were ended because nobody took them.
record FeedParts(
    Feed feed, FeedSeals seals, Consumers consumers, FeedFile file, PoliceDoor door,
    Replays replays, Map<String, Terms> terms, Papers papers, Cursors cursors, Frames frames,
    Readings readings, Pace pace, InstantSource clock, WorkerExecutor readers, LongAdder cut) {

    private static final int THREADS = 4;

    static FeedParts of(Vertx vertx, FeedHouse house, Cursors cursors) {
        return new FeedParts(
            house.feed(), house.seals(), house.consumers(), house.file(), house.door(),
            house.replays(), Map.copyOf(house.terms()), house.papers(), cursors,
            new Frames(cursors), new Readings(read -> house.door().police(read)), house.pace(),
            house.clock(), vertx.createSharedWorkerExecutor("feed", THREADS), new LongAdder());
    }

    Terms terms(String partner) {
        return terms.getOrDefault(partner, Terms.NONE);
    }

    <T> Future<T> blocking(Callable<T> work) {
        return readers.executeBlocking(work, false);
    }
}
