package org.watchlink.gateway.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes guessing slow: after three wrong passwords for a name from one address each further one
/// has to wait twice as long as the one before.
final class Attempts {

    private static final int FREE = 3;
    private static final int LONGEST_SECONDS = 300;
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Failed> failed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > REMEMBERED;
        }
    };

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    Duration wait(String key) {
        Failed past = failed.get(key);
        Instant now = clock.instant();
        return past == null || !now.isBefore(past.until)
            ? Duration.ZERO : Duration.between(now, past.until);
    }

    void failed(String key) {
        int times = failed.containsKey(key) ? failed.remove(key).times + 1 : 1;
        long seconds = times < FREE
            ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(times - FREE, 9));
        failed.put(key, new Failed(times, clock.instant().plusSeconds(seconds)));
    }

    void succeeded(String key) {
        failed.remove(key);
    }

    private record Failed(int times, Instant until) { }
}
