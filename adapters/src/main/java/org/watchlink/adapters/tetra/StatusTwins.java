package org.watchlink.adapters.tetra;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.sds.Sds;

/// Tells a status that came twice, once by itself and once hidden in a location report, from one
/// that was sent twice: of such a pair only the first is told.
///
/// Belongs to the session's thread.
final class StatusTwins {

    private static final Duration MEMORY = Duration.ofSeconds(60);
    private static final int MOST = 1000;

    private final Timers timers;
    private final Deque<Seen> seen = new ArrayDeque<>();

    /// A status that was told, and how it came.
    record Seen(int ssi, Sds.Status status, boolean hidden, long at) {

        private boolean twinOf(Seen other) {
            return ssi == other.ssi && status.equals(other.status) && hidden != other.hidden;
        }
    }

    StatusTwins(Timers timers) {
        this.timers = timers;
    }

    /// Remembers a status that is to be told; empty if its twin was told before. Of a caller who
    /// withholds its identity every status is told.
    Optional<Seen> first(int ssi, Sds.Status status, boolean hidden) {
        long now = timers.nanos();
        while (!seen.isEmpty()
            && (now - seen.peek().at() > MEMORY.toNanos() || seen.size() >= MOST)) {
            seen.remove();
        }
        Seen mine = new Seen(ssi, status, hidden, now);
        Optional<Seen> twin = seen.stream().filter(mine::twinOf).findFirst();
        if (twin.isPresent()) {
            seen.remove(twin.get());
            return Optional.empty();
        }
        seen.add(mine);
        return Optional.of(mine);
    }

    /// It was not taken: then its twin has to be told.
    void forget(Seen status) {
        seen.remove(status);
    }
}
