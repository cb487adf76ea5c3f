package org.watchlink.gateway.feed.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.Stretches;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// What each client was given, for the log: every reading is written down, but not each for itself.
///
/// The first of a client is written before it is given. What it gets after that in the same way is
/// written as few ranges when [#write] is called, which is every minute and at the end: a crash may
/// lose how far a client got within a minute, never that it was reading. What could not be written
/// is kept for the next time, and until then nothing more is given to that client without a line.
final class Readings {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final int PATIENCE_SECONDS = 10;

    private record Key(String partner, String client, String way) { }

    private final Function<FeedRead, CompletionStage<Optional<String>>> log;
    private final Map<Key, Stretches> open = new HashMap<>();
    private final Map<Key, Stretches> owed = new HashMap<>();
    private final LongAdder failures = new LongAdder();
    private boolean failing;

    /// @param log makes a line durable, and then gives nothing, or the reason why it did not
    Readings(Function<FeedRead, CompletionStage<Optional<String>>> log) {
        this.log = log;
    }

    /// A client is to be given these events once this is done; not at all if it fails.
    CompletionStage<Void> read(Caller caller, String way, long first, long last) {
        Key key = new Key(caller.partner(), caller.client(), way);
        return noted(key, first, last) ? CompletableFuture.completedStage(null)
            : written(key, first, last).thenRun(() -> begun(key));
    }

    /// A client was given these events, the opening of its stream having been written.
    void given(Caller caller, String way, long first, long last) {
        Key key = new Key(caller.partner(), caller.client(), way);
        if (!noted(key, first, last)) {
            begun(key);
            keep(key, first, last);
        }
    }

    /// A client may have its stream once this is done.
    CompletionStage<Void> opened(Caller caller) {
        return document(caller, "stream opened");
    }

    /// A client may have a document once this is done.
    CompletionStage<Void> document(Caller caller, String what) {
        return written(new Key(caller.partner(), caller.client(), what), 0, 0);
    }

    /// Writes what is still open or owed. It is done when all of it is written or owed again.
    CompletionStage<Void> write() {
        Map<Key, Stretches> now = new HashMap<>();
        synchronized (this) {
            open.forEach(now::put);
            owed.forEach((key, kept) -> now.merge(key, kept, Stretches::and));
            open.clear();
            owed.clear();
        }
        List<CompletableFuture<?>> all = new ArrayList<>();
        now.forEach((key, stretches) -> stretches.each((first, last) ->
            all.add(keep(key, first, last))));
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    /// How many ranges were given and could not be written yet.
    synchronized int owed() {
        return owed.values().stream().mapToInt(Stretches::count).sum();
    }

    /// How often something could not be written.
    long failures() {
        return failures.sum();
    }

    private synchronized boolean noted(Key key, long first, long last) {
        boolean known = open.containsKey(key) && !owed.containsKey(key);
        if (known) {
            open.get(key).add(first, last);
        }
        return known;
    }

    private synchronized void begun(Key key) {
        open.computeIfAbsent(key, _ -> new Stretches());
    }

    private CompletableFuture<?> keep(Key key, long first, long last) {
        return written(key, first, last).exceptionally(_ -> {
            owe(key, first, last);
            return null;
        }).toCompletableFuture();
    }

    private synchronized void owe(Key key, long first, long last) {
        owed.computeIfAbsent(key, _ -> new Stretches()).add(first, last);
    }

    private CompletionStage<Void> written(Key key, long first, long last) {
        return log.apply(new FeedRead(key.partner(), key.client(), key.way(), first, last))
            .<Void>thenCompose(refusal -> refusal.isEmpty()
                ? CompletableFuture.completedStage(null)
                : CompletableFuture.failedStage(new IllegalStateException(refusal.get())))
            .toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .whenComplete((_, failure) -> went(failure));
    }

    private synchronized void went(Throwable failure) {
        if (failure != null) {
            failures.increment();
            if (!failing) {
                LOG.error("what partners read cannot be written down: {}", failure.toString());
            }
        } else if (failing) {
            LOG.info("what partners read is written down again");
        }
        failing = failure != null;
    }
}
