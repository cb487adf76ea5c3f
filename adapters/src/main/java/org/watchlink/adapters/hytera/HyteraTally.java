package org.watchlink.adapters.hytera;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The counters of a session while they run; any thread may count.
final class HyteraTally {

    final LongAdder received = new LongAdder();
    final LongAdder sent = new LongAdder();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder strangers = new LongAdder();
    final LongAdder duplicates = new LongAdder();
    final LongAdder retransmissions = new LongAdder();
    final LongAdder wrongChecks = new LongAdder();
    private final Map<String, LongAdder> garbled = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastHeard = new ConcurrentHashMap<>();

    void garbled(String reason) {
        garbled.computeIfAbsent(reason, _ -> new LongAdder()).increment();
    }

    void heard(String peer, Instant at) {
        received.increment();
        lastHeard.put(peer, at);
    }

    HyteraCounts counts(long dropped) {
        return new HyteraCounts(
            received.sum(), sent.sum(), acknowledged.sum(), refused.sum(), strangers.sum(),
            duplicates.sum(), retransmissions.sum(), wrongChecks.sum(), dropped,
            garbled.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().sum())),
            Map.copyOf(lastHeard));
    }
}
