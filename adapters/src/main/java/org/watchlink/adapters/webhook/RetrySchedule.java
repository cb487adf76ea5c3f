package org.watchlink.adapters.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a webhook is tried again (Standard Webhooks 1.0.0, "Deliverability and reliability"): ten
/// attempts, the last of them 75 h 35 min 5 s after the first if every wait is the shortest.
///
///     attempt   1    2     3       4        5     6     7      8      9      10
///     after     0    5 s   5 min   30 min   2 h   5 h   10 h   14 h   20 h   24 h
///
/// A wait is up to a tenth longer, by chance, so that what failed together does not come back
/// together; never shorter.
public final class RetrySchedule {

    /// How often a webhook is tried in all.
    public static final int ATTEMPTS = 10;

    private static final double JITTER = 0.1;

    private static final List<Duration> WAITS = List.of(
        Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
        Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14),
        Duration.ofHours(20), Duration.ofHours(24));

    private RetrySchedule() { }

    /// How long to wait before the attempt of that number, from the end of the one before; none if
    /// there is no such attempt any more.
    ///
    /// @throws IllegalArgumentException if attempt is less than 1
    public static Optional<Duration> before(int attempt, RandomGenerator chance) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempt " + attempt);
        }
        return attempt > ATTEMPTS
            ? Optional.empty()
            : Optional.of(longer(WAITS.get(attempt - 1), chance));
    }

    /// As [#before(int, RandomGenerator)], but not before what a partner under load asked for.
    public static Optional<Duration> before(
        int attempt, Verdict.Throttled asked, RandomGenerator chance) {
        return before(attempt, chance).map(wait ->
            wait.compareTo(asked.atLeast()) < 0 ? longer(asked.atLeast(), chance) : wait);
    }

    private static Duration longer(Duration wait, RandomGenerator chance) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * chance.nextDouble()));
    }
}
