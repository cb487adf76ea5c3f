package org.watchlink.gateway.feed.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.feed.access.Tally;
import org.watchlink.gateway.feed.access.Tally.Excess;
import org.watchlink.gateway.feed.http.Ask.Refused;

/// What clients have open at a time, of one kind; each so many at most.
final class Crowd {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private record Client(String partner, String name) { }

    private final Excess kind;
    private final int most;
    private final Tally tally;
    private final Map<Client, Integer> open = new HashMap<>();

    /// @param kind what more than `most` is too much of
    Crowd(Excess kind, int most, Tally tally) {
        this.kind = kind;
        this.most = most;
        this.tally = tally;
    }

    /// One more, which [#leave]s when it is no longer open.
    synchronized void enter(Caller caller) throws Refused {
        Client client = client(caller);
        int now = open.getOrDefault(client, 0);
        if (now >= most) {
            tally.count(kind);
            throw new Refused(Problem.of(
                429, "too-many-" + kind.word(), "no more than " + most + " at a time")
                .retryAfter(WAIT));
        }
        open.put(client, now + 1);
    }

    synchronized void leave(Caller caller) {
        open.computeIfPresent(client(caller), (_, now) -> now == 1 ? null : now - 1);
    }

    /// How many all clients have open.
    synchronized int count() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Client client(Caller caller) {
        return new Client(caller.partner(), caller.client());
    }
}
