package org.watchlink.gateway.feed;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Stretches of a feed; what touches is one.
public final class Stretches {

    /// Takes the first and the last number of a stretch.
    public interface Each {
        void take(long first, long last);
    }

    private final NavigableMap<Long, Long> lasts = new TreeMap<>();

    /// One more, which may touch or overlap others.
    public void add(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> near = lasts.floorEntry(last + 1);
        while (near != null && near.getValue() >= first - 1) {
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
            lasts.remove(near.getKey());
            near = lasts.floorEntry(last + 1);
        }
        lasts.put(from, to);
    }

    /// With those of another.
    public Stretches and(Stretches other) {
        other.each(this::add);
        return this;
    }

    /// Gives each, the first first.
    public void each(Each each) {
        lasts.forEach(each::take);
    }

    /// How many there are.
    public int count() {
        return lasts.size();
    }
}
