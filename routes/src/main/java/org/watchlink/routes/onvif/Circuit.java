package org.watchlink.routes.onvif;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Whether a camera is worth asking: after three failures in a row it is out of order, and is asked
/// again once it has rested. Guards itself.
final class Circuit {

    private static final int MOST_FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int failures;
    private Instant openedAt = Instant.MIN;
    private Instant failedAt = Instant.MIN;

    Circuit(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed() {
        fail(failures + 1);
    }

    /// A failure that time does not mend.
    synchronized void broken() {
        fail(Math.max(failures + 1, MOST_FAILURES));
    }

    private void fail(int now) {
        failedAt = clock.instant();
        if (failures < MOST_FAILURES && now >= MOST_FAILURES) {
            openedAt = failedAt;
        }
        failures = now;
    }

    synchronized boolean open() {
        return failures >= MOST_FAILURES;
    }

    /// Whether the last attempt failed, and long enough ago for another.
    synchronized boolean rested() {
        return failures > 0 && !clock.instant().isBefore(failedAt.plus(REST));
    }

    /// Since when the camera has been out of order, unless it may be asked.
    synchronized Optional<Instant> refusesSince() {
        return open() && !rested() ? Optional.of(openedAt) : Optional.empty();
    }
}
