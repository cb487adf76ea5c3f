package org.watchlink.adapters.link;

import java.time.Duration;

/// A session's sense of how long things take: time that only goes forward, whatever is done to the
/// clock on the wall, and tasks for later.
public interface Timers extends AutoCloseable {

    /// Nanoseconds since some moment in the past.
    long nanos();

    /// Runs `task` after `wait`, and not at all once closed. Tasks run one at a time and must not
    /// wait.
    void after(Duration wait, Runnable task);

    @Override
    void close();

    /// Timers on one thread called `name`.
    static Timers thread(String name) {
        return new ThreadTimers(name);
    }
}
