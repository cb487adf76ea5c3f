package org.watchlink.gateway.feed.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.feed.Webhooks.State;

/// One webhook, which was not given an event; only one stretch at a time is posted again.
final class PaperHooks implements WebhookDoor {

    private final State state = state(1);
    private final AtomicInteger replays = new AtomicInteger();

    @Override
    public List<State> states() {
        return List.of(state);
    }

    @Override
    public List<Failure> failures(String webhook, long after, int most) {
        return Stream.of(new Failure(7, new UUID(7, 7), 10, Instant.EPOCH, "refused"))
            .filter(one -> one.seq() > after).toList();
    }

    @Override
    public CompletionStage<Optional<Long>> replay(String webhook, long from, long to) {
        return CompletableFuture.completedStage(
            replays.incrementAndGet() > 1 ? Optional.empty() : Optional.of(to - from + 1));
    }

    @Override
    public CompletionStage<State> resume(String webhook) {
        return CompletableFuture.completedStage(state);
    }

    @Override
    public CompletionStage<State> seen(String webhook) {
        return CompletableFuture.completedStage(state(0));
    }

    private static State state(int failures) {
        return new State(
            "hook", Paper.HERTS, 3, Optional.of(Instant.EPOCH), true, Optional.of("no more"),
            failures);
    }
}
