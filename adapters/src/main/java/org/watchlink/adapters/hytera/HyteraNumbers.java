package org.watchlink.adapters.hytera;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.SessionException;

/// Takes numbers for packets and requests on a thread of its own: a number may have to wait for the
/// disk, and neither a link's thread nor the log's, which completes what is acknowledged, may.
final class HyteraNumbers implements AutoCloseable {

    private final Sequences sequences;
    private final Executor thread;

    /// Takes from `sequences` on `thread`.
    HyteraNumbers(Sequences sequences, Executor thread) {
        this.sequences = sequences;
        this.thread = thread;
    }

    /// Takes from `sequences` on a thread that bears the session's name.
    static HyteraNumbers of(String session, Sequences sequences) {
        return new HyteraNumbers(sequences, Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(session + "-numbers").daemon().factory()));
    }

    /// What `use` makes of the next number of `name`. It runs on the thread of the numbers, and so
    /// in their order.
    <T> CompletableFuture<T> next(String name, LongFunction<? extends CompletionStage<T>> use) {
        try {
            return CompletableFuture
                .supplyAsync(() -> use.apply(sequences.next(name)), thread)
                .thenCompose(Function.identity());
        } catch (RejectedExecutionException _) {
            return CompletableFuture.failedFuture(new SessionException("closed"));
        }
    }

    /// Who waits for a number still gets one, so that nobody waits for ever.
    @Override
    public void close() {
        if (thread instanceof ExecutorService own) {
            own.shutdown();
        }
    }
}
