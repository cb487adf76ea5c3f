package org.watchlink.gateway.feed.access;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/// How often the feed had to say no to somebody who asked too much, for whoever measures.
public final class Tally {

    /// What there was too much of.
    public enum Excess {
        /// Requests of one client.
        REQUESTS,
        /// Requests of one address that were nobody's.
        STRANGERS,
        /// Long polls of one client at a time.
        POLLS,
        /// Streams of one client at a time.
        STREAMS;

        /// As small letters.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Excess, LongAdder> counts = new EnumMap<>(Excess.class);

    /// A tally of nothing.
    public Tally() {
        for (Excess one : Excess.values()) {
            counts.put(one, new LongAdder());
        }
    }

    /// Counts one.
    public void count(Excess excess) {
        counts.get(excess).increment();
    }

    /// All counts, by small words.
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((excess, count) -> all.put(excess.word(), count.sum()));
        return all;
    }
}
