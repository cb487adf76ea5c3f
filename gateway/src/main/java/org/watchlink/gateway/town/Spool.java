package org.watchlink.gateway.town;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Octets;

/// The memory of a terminal for what its line does not take at once. While the line is down it
/// keeps nothing. Belongs to the town's thread.
final class Spool {

    private static final Duration AGAIN = Duration.ofMillis(20);
    private static final int MOST = 4096;

    private final StreamLink line;
    private final Timers timers;
    private final Deque<Octets> waiting = new ArrayDeque<>();
    private boolean up;

    Spool(StreamLink line, Timers timers) {
        this.line = line;
        this.timers = timers;
    }

    void changed(boolean nowUp) {
        up = nowUp;
        waiting.clear();
    }

    /// Puts `chunk` on the line, after what waits already.
    void put(Octets chunk) {
        if (up && waiting.size() < MOST && (!waiting.isEmpty() || !line.send(chunk))) {
            waiting.addLast(chunk);
            if (waiting.size() == 1) {
                timers.after(AGAIN, this::empty);
            }
        }
    }

    private void empty() {
        while (!waiting.isEmpty() && line.send(waiting.getFirst())) {
            waiting.removeFirst();
        }
        if (!waiting.isEmpty()) {
            timers.after(AGAIN, this::empty);
        }
    }
}
