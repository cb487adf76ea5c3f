package org.watchlink.gateway.feed.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A bucket of tokens for each who asks: it holds so many, one is taken with every request, and it
/// fills again at a steady rate. Only when a bucket will be full again is written down (the generic
/// cell rate algorithm), and only of those who asked last: nobody else's is anything but full.
final class Throttle {

    private static final int MOST = 10_000;

    private final long interval;
    private final long slack;
    private final LongSupplier nanos;
    private final Map<String, Long> full = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /// @param nanos a clock that only goes forward
    Throttle(Limits limits, LongSupplier nanos) {
        this.interval = TimeUnit.SECONDS.toNanos(1) / limits.requests();
        this.slack = interval * (limits.burst() - 1);
        this.nanos = nanos;
    }

    /// Takes a token; gives zero, or how long until there is one.
    synchronized Duration take(String who) {
        Duration wait = look(who);
        if (wait.isZero()) {
            full.put(who, full(who) + interval);
        }
        return wait;
    }

    /// How long until there is a token.
    synchronized Duration look(String who) {
        return Duration.ofNanos(Math.max(0, full(who) - nanos.getAsLong() - slack));
    }

    private long full(String who) {
        long now = nanos.getAsLong();
        Long until = full.get(who);
        return until == null || until - now < 0 ? now : until;
    }
}
