package org.watchlink.adapters.link;

import java.time.Duration;

/// How long to wait before the next attempt: twice as long each time, up to a limit.
///
/// Belongs to whoever makes the attempts.
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    /// Waits `first` before the second attempt and never longer than `longest`.
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /// The wait before the next attempt.
    public Duration next() {
        Duration wait = next;
        next = wait.multipliedBy(2).compareTo(longest) < 0 ? wait.multipliedBy(2) : longest;
        return wait;
    }

    /// The attempt succeeded: the next failure starts anew.
    public void reset() {
        next = first;
    }
}
