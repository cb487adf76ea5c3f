package org.watchlink.routes.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;

/// Holds each entry back until the log has it, but no longer than the patience: then it is told as
/// not recorded, and told again once it is. Entries are told in the order of their numbers.
///
/// Its monitor is its owner: the control room's thread and the log's thread meet here.
final class Release {

    private record Held(
        Entry entry, Optional<Alert> alert, List<Incident> incidents, long deadline) {

        Told told(boolean recorded, boolean first) {
            return new Told(entry, alert, incidents, recorded, first);
        }
    }

    private final ArrayDeque<Held> held = new ArrayDeque<>();
    /// Those of `held` that nobody has been told of yet: its newest part.
    private final ArrayDeque<Held> untold = new ArrayDeque<>();
    private final long patienceNanos;
    private final Consumer<Told> onwards;
    private final Set<Long> unrecordable = new HashSet<>();
    private long recorded;

    Release(Duration patience, Consumer<Told> onwards) {
        this.patienceNanos = patience.toNanos();
        this.onwards = onwards;
    }

    /// The log has all entries up to this number.
    synchronized void begin(long number) {
        recorded = number;
    }

    synchronized void hold(Entry entry, Optional<Alert> alert, List<Incident> incidents) {
        Held newest = new Held(entry, alert, incidents, System.nanoTime() + patienceNanos);
        held.add(newest);
        untold.add(newest);
    }

    /// The log has this entry, and all before it.
    synchronized void recorded(Entry entry) {
        Held one = take(held, entry).orElseThrow();
        recorded = entry.number();
        onwards.accept(one.told(true, take(untold, entry).isPresent()));
    }

    /// The log will never have this entry.
    synchronized void lost(Entry entry) {
        take(held, entry).orElseThrow().alert
            .ifPresent(alert -> unrecordable.add(alert.number()));
        take(untold, entry).ifPresent(one ->
            onwards.accept(one.told(false, true)));
    }

    /// Takes out an entry, which is the oldest, or, where the log refused it at once, the newest:
    /// nothing is searched, however much waits for a slow disk.
    private static Optional<Held> take(ArrayDeque<Held> from, Entry entry) {
        if (!from.isEmpty() && from.peekFirst().entry == entry) {
            return Optional.of(from.removeFirst());
        }
        return !from.isEmpty() && from.peekLast().entry == entry
            ? Optional.of(from.removeLast()) : Optional.empty();
    }

    /// Tells what has waited too long.
    synchronized void hurry() {
        long now = System.nanoTime();
        while (!untold.isEmpty() && untold.peek().deadline - now <= 0) {
            Held late = untold.remove();
            onwards.accept(late.told(false, true));
        }
    }

    synchronized int waiting() {
        return held.size();
    }

    /// The number of the last entry that the log has.
    synchronized long recorded() {
        return recorded;
    }

    /// The alerts that an entry is about which the log does not have.
    synchronized List<Long> unrecorded() {
        Set<Long> alerts = new HashSet<>(unrecordable);
        held.forEach(one -> one.alert.ifPresent(alert -> alerts.add(alert.number())));
        return List.copyOf(alerts);
    }
}
