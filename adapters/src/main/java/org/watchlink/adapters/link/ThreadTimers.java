package org.watchlink.adapters.link;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Timers] on a thread of their own.
final class ThreadTimers implements Timers {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadTimers.class);

    private final String name;
    private final ScheduledThreadPoolExecutor executor;

    ThreadTimers(String name) {
        this.name = name;
        this.executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name(name).daemon().factory(), new DiscardPolicy());
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void after(Duration wait, Runnable task) {
        executor.schedule(() -> run(task), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("{}: our own mistake; other tasks go on", name, e);
        }
    }
}
