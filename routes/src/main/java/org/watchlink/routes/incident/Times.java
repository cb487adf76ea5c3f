package org.watchlink.routes.incident;

import java.time.Duration;
import java.time.Instant;

/// Which times somebody may tell the control room: not before the year 2000, and at most a hundred
/// years ahead. What lies beyond is a slip of the hand, and no sum with it can be trusted.
public final class Times {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(36_525);

    private Times() { }

    /// Whether `time` may be told at `now`.
    public static boolean told(Instant time, Instant now) {
        return !time.isBefore(FIRST) && !time.isAfter(now.plus(AHEAD));
    }
}
