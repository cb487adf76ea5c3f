package org.watchlink.routes.room;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.incident.Entry;

/// Holds each entry back until the log has it, but no longer than the patience: then it is told as
/// not recorded, and told again once it is. Entries are told in the order of their numbers.
///
/// Its monitor is its owner: the control room's thread and the log's thread meet here.
final class Release {

    private record Held(Entry entry, Optional<Alert> alert, long deadline) { }

    private final ArrayDeque<Held> held = new ArrayDeque<>();
    /// Those of `held` that nobody has been told of yet: its newest part.
    private final ArrayDeque<Held> untold = new ArrayDeque<>();
    private final long patienceNanos;
    private final Consumer<Told> onwards;

    Release(Duration patience, Consumer<Told> onwards) {
        this.patienceNanos = patience.toNanos();
        this.onwards = onwards;
    }

    synchronized void hold(Entry entry, Optional<Alert> alert) {
        Held newest = new Held(entry, alert, System.nanoTime() + patienceNanos);
        held.add(newest);
        untold.add(newest);
    }

    /// The log has this entry, and all before it.
    synchronized void recorded(Entry entry) {
        Held one = take(held, entry).orElseThrow();
        onwards.accept(new Told(one.entry, one.alert, true, take(untold, entry).isPresent()));
    }

    /// The log will never have this entry.
    synchronized void lost(Entry entry) {
        take(held, entry).orElseThrow();
        take(untold, entry).ifPresent(one ->
            onwards.accept(new Told(one.entry, one.alert, false, true)));
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
            onwards.accept(new Told(late.entry, late.alert, false, true));
        }
    }

    synchronized int waiting() {
        return held.size();
    }
}
