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

    private static final class Held {
        private final Entry entry;
        private final Optional<Alert> alert;
        private final long deadline;
        private boolean shown;

        private Held(Entry entry, Optional<Alert> alert, long deadline) {
            this.entry = entry;
            this.alert = alert;
            this.deadline = deadline;
        }
    }

    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private final long patienceNanos;
    private final Consumer<Told> onwards;

    Release(Duration patience, Consumer<Told> onwards) {
        this.patienceNanos = patience.toNanos();
        this.onwards = onwards;
    }

    synchronized void hold(Entry entry, Optional<Alert> alert) {
        held.add(new Held(entry, alert, System.nanoTime() + patienceNanos));
    }

    /// The log has the oldest entry that is held.
    synchronized void recorded() {
        Held oldest = held.remove();
        onwards.accept(new Told(oldest.entry, oldest.alert, true, !oldest.shown));
    }

    /// The log will never have the oldest entry that is held.
    synchronized void lost() {
        Held oldest = held.remove();
        if (!oldest.shown) {
            onwards.accept(new Told(oldest.entry, oldest.alert, false, true));
        }
    }

    /// Tells what has waited too long.
    synchronized void hurry() {
        long now = System.nanoTime();
        for (Held one : held) {
            if (one.deadline - now > 0) {
                return;
            }
            if (!one.shown) {
                one.shown = true;
                onwards.accept(new Told(one.entry, one.alert, false, true));
            }
        }
    }

    synchronized int waiting() {
        return held.size();
    }
}
