package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.watchlink.adapters.link.Timers;

/// Knows what was heard lately, so that a repetition is not heard as something new.
///
/// What was not accepted is forgotten at once, so that its repetition is new; the rest is forgotten
/// after a while, or when there is too much of it. Its own monitor guards it.
final class Once<K, V> {

    private final Duration memory;
    private final int most;
    private final Timers timers;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    private record Entry<V>(CompletableFuture<V> outcome, long since) { }

    /// Remembers for as long as `memory`, and not more than `most`.
    Once(Duration memory, int most, Timers timers) {
        this.memory = memory;
        this.most = most;
        this.timers = timers;
    }

    /// What became or will become of the first `key`; empty when this is the first, of which
    /// `outcome` will tell.
    Optional<CompletableFuture<V>> earlier(K key, CompletableFuture<V> outcome) {
        synchronized (this) {
            forgetOld();
            Entry<V> known = entries.get(key);
            if (known != null) {
                return Optional.of(known.outcome());
            }
            entries.put(key, new Entry<>(outcome, timers.nanos()));
        }
        outcome.whenComplete((_, failure) -> {
            if (failure != null) {
                forget(key, outcome);
            }
        });
        return Optional.empty();
    }

    /// Forgets everything: the other end numbers anew.
    synchronized void clear() {
        entries.clear();
    }

    private synchronized void forget(K key, CompletableFuture<V> outcome) {
        Entry<V> entry = entries.get(key);
        if (entry != null && entry.outcome() == outcome) {
            entries.remove(key);
        }
    }

    private void forgetOld() {
        long now = timers.nanos();
        Iterator<Entry<V>> oldest = entries.values().iterator();
        while (oldest.hasNext()
            && (now - oldest.next().since() > memory.toNanos() || entries.size() >= most)) {
            oldest.remove();
        }
    }
}
