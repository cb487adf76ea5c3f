package org.watchlink.routes.room;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What waits to be decided by the control room's one thread. Any thread may put something in; a
/// full one refuses what is offered, and takes what must not be lost all the same. A closed one
/// refuses all that waits and all that comes: nobody waits for an answer that never comes.
final class Inbox {

    private static final int MOST = 65_536;

    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    /// What is to be done, and who waits for what comes of it.
    private record Task(Runnable work, CompletableFuture<?> result) { }

    /// Takes it in any case.
    void add(Runnable task) {
        put(new Task(task, new CompletableFuture<>()));
    }

    /// Has a task done that completes `result`; fails where there is no room, or when the task
    /// does.
    <T> CompletionStage<T> offer(CompletableFuture<T> result, Runnable task) {
        if (waiting.size() >= MOST) {
            return CompletableFuture.failedStage(
                new RejectedExecutionException("the control room cannot take more"));
        }
        put(new Task(() -> {
            try {
                task.run();
            } catch (RejectedExecutionException refusal) {
                result.completeExceptionally(refusal);
            } catch (RuntimeException mistake) {
                result.completeExceptionally(mistake);
                throw mistake;
            }
        }, result));
        return result;
    }

    /// Has a question answered.
    <T> CompletionStage<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        return offer(answer, () -> answer.complete(question.get()));
    }

    /// The next task; null when there is none for so long.
    Runnable next(long millis) throws InterruptedException {
        Task next = waiting.poll(millis, TimeUnit.MILLISECONDS);
        return next == null ? null : next.work();
    }

    /// From here on nothing is done.
    void close() {
        closed = true;
        for (Task left = waiting.poll(); left != null; left = waiting.poll()) {
            left.result().completeExceptionally(
                new RejectedExecutionException("the control room is closed"));
        }
    }

    int size() {
        return waiting.size();
    }

    private void put(Task task) {
        waiting.add(task);
        if (closed) {
            close();
        }
    }
}
