package org.watchlink.gateway.store;

import java.util.concurrent.CompletableFuture;

/// What waits for the log's thread.
sealed interface Write {

    /// Ends when the write is durable, or never will be.
    CompletableFuture<?> end();

    /// An entry of the log, encoded; `at` is in microseconds since 1970 UTC.
    record Append(long number, long at, String type, byte[] body, CompletableFuture<Void> end)
        implements Write { }

    /// The next `count` numbers of a counter; ends with the first number after them.
    record Reserve(String counter, int count, CompletableFuture<Long> end) implements Write { }

    /// No more writes.
    record Stop(CompletableFuture<Void> end) implements Write { }
}
