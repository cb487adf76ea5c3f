package org.watchlink.gateway.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/// When the numbered messages of one run were due, and when each of them came to each screen.
///
/// The load writes when a message was due before it sends it; each screen's thread writes when it
/// first saw it.
final class Arrivals {

    private final int first;
    private final int count;
    private final int screens;
    private final AtomicLongArray due;
    private final AtomicLongArray seen;

    /// A run of `count` messages, numbered from `first`, to so many screens.
    Arrivals(int first, int count, int screens) {
        this.first = first;
        this.count = count;
        this.screens = screens;
        this.due = new AtomicLongArray(count);
        this.seen = new AtomicLongArray(count * screens);
    }

    int first() {
        return first;
    }

    int count() {
        return count;
    }

    void due(int number, long nanos) {
        due.setPlain(number - first, nanos);
    }

    void seen(int screen, int number, long nanos) {
        int index = number - first;
        if (index >= 0 && index < count) {
            seen.compareAndSet(index * screens + screen, 0, nanos);
        }
    }

    /// How many times a message did not come to a screen.
    int missing() {
        int missing = 0;
        for (int i = 0; i < seen.length(); i++) {
            missing += seen.get(i) == 0 ? 1 : 0;
        }
        return missing;
    }

    /// How long every message took to every screen from the moment it was due, in nanoseconds,
    /// shortest first.
    long[] latencies() {
        long[] latencies = new long[seen.length() - missing()];
        int next = 0;
        for (int i = 0; i < seen.length() && next < latencies.length; i++) {
            if (seen.get(i) != 0) {
                latencies[next++] = seen.get(i) - due.get(i / screens);
            }
        }
        Arrays.sort(latencies);
        return latencies;
    }
}
