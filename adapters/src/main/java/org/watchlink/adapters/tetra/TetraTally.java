package org.watchlink.adapters.tetra;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The counters of a session while they run; any thread may count.
final class TetraTally {

    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder reported = new LongAdder();
    final LongAdder repeated = new LongAdder();
    final LongAdder incomplete = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder unknown = new LongAdder();
    final LongAdder dropped = new LongAdder();
    private final Map<String, LongAdder> garbled = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastHeard = new ConcurrentHashMap<>();

    void garbled(String reason) {
        garbled.computeIfAbsent(reason, _ -> new LongAdder()).increment();
    }

    void heard(Instant at) {
        lastHeard.put(TetraSession.PEER, at);
    }

    TetraCounts counts() {
        return new TetraCounts(
            received.sum(), sent.sum(), reported.sum(), repeated.sum(), incomplete.sum(),
            refused.sum(), unknown.sum(), dropped.sum(),
            garbled.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().sum())),
            Map.copyOf(lastHeard));
    }
}
