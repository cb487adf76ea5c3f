package org.watchlink.routes.room;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// Has things done by the room's thread that count only when they are durable, and refuses them
/// while the log is too far behind.
record Durably(Inbox inbox, Release release, LogPen pen) {

    private static final int UNRECORDED = 30_000;

    /// The stage gives what the deed gave when all that was written so far is durable: a repetition
    /// is safe only when the original is.
    <T> CompletionStage<T> done(Supplier<T> deed) {
        CompletableFuture<T> done = new CompletableFuture<>();
        return inbox.offer(done, () -> {
            if (release.waiting() >= UNRECORDED) {
                throw new RejectedExecutionException("the log is too far behind");
            }
            T result = deed.get();
            pen.lastWritten().whenComplete((_, failure) -> {
                if (failure == null) {
                    done.complete(result);
                } else {
                    done.completeExceptionally(failure);
                }
            });
        });
    }
}
