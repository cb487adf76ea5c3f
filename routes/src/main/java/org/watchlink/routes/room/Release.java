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

    /// The log has the oldest entry that is held.
    synchronized void recorded() {
        Held oldest = held.remove();
        onwards.accept(new Told(oldest.entry, oldest.alert, true, first(oldest)));
    }

    /// The log will never have the oldest entry that is held.
    synchronized void lost() {
        Held oldest = held.remove();
        if (first(oldest)) {
            onwards.accept(new Told(oldest.entry, oldest.alert, false, true));
        }
    }

    /// Tells what has waited too long.
    synchronized void hurry() {
        long now = System.nanoTime();
        while (!untold.isEmpty() && untold.peek().deadline - now <= 0) {
            Held late = untold.remove();
            onwards.accept(new Told(late.entry, late.alert, false, true));
        }
    }

    private boolean first(Held oldest) {
        if (untold.peek() != oldest) {
            return false;
        }
        untold.remove();
        return true;
    }

    synchronized int waiting() {
        return held.size();
    }
}
