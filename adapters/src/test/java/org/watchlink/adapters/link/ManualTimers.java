package org.watchlink.adapters.link;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;

/// Time that passes when the test says so; also the clock on the wall. For one thread.
public final class ManualTimers implements Timers, InstantSource {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
        comparingLong(Task::due).thenComparingLong(Task::order));
    private long now;
    private long order;

    private record Task(long due, long order, Runnable work) { }

    /// Lets time pass and runs what is due meanwhile, each task at its own moment.
    public void advance(Duration time) {
        long until = now + time.toNanos();
        while (!tasks.isEmpty() && tasks.peek().due() <= until) {
            Task task = tasks.remove();
            now = task.due();
            task.work().run();
        }
        now = until;
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(now);
    }

    @Override
    public void after(Duration wait, Runnable task) {
        tasks.add(new Task(now + wait.toNanos(), order++, task));
    }

    @Override
    public void close() {
        tasks.clear();
    }
}
