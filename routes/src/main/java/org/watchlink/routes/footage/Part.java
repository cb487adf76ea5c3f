package org.watchlink.routes.footage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.watchlink.routes.incident.FootageKey;

/// One camera's footage of a request. What it showed before `goneUntil` was written over before it
/// was preserved. `warned` is the fewest days left that were warned of, 0 where there was no
/// warning.
public record Part(FootageKey key, Optional<Instant> goneUntil, Optional<Copy> copy, int warned) {

    /// Where a part is preserved, since when, and its SHA-256.
    public record Copy(String place, String sha256, Instant copied, String by) { }

    static Part of(FootageKey key) {
        return new Part(key, Optional.empty(), Optional.empty(), 0);
    }

    /// Whether nothing more can or need be saved of it.
    public boolean settled() {
        return copy.isPresent() || lost();
    }

    /// Whether nothing is left of it.
    public boolean lost() {
        return goneUntil.filter(time -> !time.isBefore(key.until())).isPresent();
    }

    /// When the recorders begin to write over it, or over what is left of it.
    public Instant overwritten(Duration kept) {
        return goneUntil.orElse(key.from()).plus(kept);
    }

    Part preserved(Copy kept) {
        return new Part(key, Optional.empty(), Optional.of(kept), warned);
    }

    Part gone(Instant until) {
        return new Part(key, Optional.of(until), copy, warned);
    }

    Part warned(int days) {
        return new Part(key, goneUntil, copy, days);
    }
}
