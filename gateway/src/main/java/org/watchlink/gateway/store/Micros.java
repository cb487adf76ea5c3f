package org.watchlink.gateway.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How times stand in every database: in microseconds since 1970 UTC.
public final class Micros {

    private Micros() { }

    /// What stands for a time.
    public static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /// The time that stands for.
    public static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
