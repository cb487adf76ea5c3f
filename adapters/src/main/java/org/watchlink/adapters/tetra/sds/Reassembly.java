package org.watchlink.adapters.tetra.sds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;

/// Puts the parts of long messages together, in whatever order and however often they come.
///
/// What is complete is given out at once, and remembered for a while, so that its repetition is not
/// taken for something new. What is not complete after five minutes is given out with the parts
/// that came; so is the oldest, when too many are open, and one whose number its sender uses again
/// for another message. Nothing is lost, and nothing is given out twice.
///
/// It has no lock: it belongs to the one thread that hears the radio.
///
/// @param <S> who sent a message, and to whom, if numbers are counted apart for each destination
/// @param <P> what a part carries, such as an [SdsText]; compared by value
public final class Reassembly<S, P> {

    private static final Duration MEMORY = Duration.ofMinutes(5);

    private final int most;
    private final Timers timers;
    private final Map<Key<S>, Open<P>> open = new LinkedHashMap<>();

    /// A message with the parts of it that came, by their number from 1 to `total`.
    public record Assembled<S, P>(S sender, int reference, int total, SortedMap<Integer, P> parts) {

        /// Whether all parts are there.
        public boolean complete() {
            return parts.size() == total && parts.lastKey() == total;
        }
    }

    private record Key<S>(S sender, boolean wide, int reference, int total) { }

    private static final class Open<P> {

        private final long since;
        private final SortedMap<Integer, P> parts = new TreeMap<>();
        private boolean given;

        private Open(long since) {
            this.since = since;
        }
    }

    /// Remembers at most so many messages.
    public Reassembly(int most, Timers timers) {
        if (most < 1) {
            throw new IllegalArgumentException("no message at all");
        }
        this.most = most;
        this.timers = timers;
    }

    /// Takes a part and gives what is to be shown now: mostly nothing or the whole of its message.
    /// A part that cannot be, such as the third of two, is given out alone.
    public List<Assembled<S, P>> add(S sender, Concatenation place, P part) {
        List<Assembled<S, P>> out = new ArrayList<>(overdue());
        var key = new Key<>(sender, place.wide(), place.reference(), place.total());
        if (!place.sound()) {
            out.add(new Assembled<>(
                sender, place.reference(), place.total(),
                new TreeMap<>(Map.of(place.part(), part))));
            return List.copyOf(out);
        }
        Open<P> known = open.get(key);
        if (known != null && !part.equals(known.parts.getOrDefault(place.part(), part))) {
            close(key, known, out);
            known = null;
        }
        if (known == null) {
            makeRoom(out);
            known = new Open<>(timers.nanos());
            open.put(key, known);
        }
        known.parts.put(place.part(), part);
        if (!known.given && known.parts.size() == place.total()) {
            known.given = true;
            out.add(assembled(key, known));
        }
        return List.copyOf(out);
    }

    /// What has waited for five minutes in vain. To be asked now and then.
    public List<Assembled<S, P>> overdue() {
        List<Assembled<S, P>> out = new ArrayList<>();
        Iterator<Map.Entry<Key<S>, Open<P>>> oldest = open.entrySet().iterator();
        while (oldest.hasNext()) {
            var entry = oldest.next();
            if (timers.nanos() - entry.getValue().since < MEMORY.toNanos()) {
                break;
            }
            oldest.remove();
            give(entry.getKey(), entry.getValue(), out);
        }
        return out;
    }

    /// How many messages are remembered.
    public int size() {
        return open.size();
    }

    private void makeRoom(List<Assembled<S, P>> out) {
        if (open.size() >= most) {
            var oldest = open.entrySet().iterator().next();
            close(oldest.getKey(), oldest.getValue(), out);
        }
    }

    private void close(Key<S> key, Open<P> message, List<Assembled<S, P>> out) {
        open.remove(key);
        give(key, message, out);
    }

    private void give(Key<S> key, Open<P> message, List<Assembled<S, P>> out) {
        if (!message.given) {
            out.add(assembled(key, message));
        }
    }

    private Assembled<S, P> assembled(Key<S> key, Open<P> message) {
        return new Assembled<>(
            key.sender(), key.reference(), key.total(),
            Collections.unmodifiableSortedMap(new TreeMap<>(message.parts)));
    }
}
