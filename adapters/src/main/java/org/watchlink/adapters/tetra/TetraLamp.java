package org.watchlink.adapters.tetra;

import java.util.Optional;
import org.watchlink.adapters.tetra.pei.Pei;

/// Whether the terminal serves us: it was told everything, it answers, and it has a network, unless
/// it speaks from radio to radio. Says so when that changes.
///
/// Belongs to the session's thread.
final class TetraLamp {

    private static final int DIRECT = 1;
    private static final int STATE_UNKNOWN = 4;

    private final TetraEvents events;
    private boolean ready;
    private boolean network = true;
    private boolean direct;
    private String reason = "not yet connected";
    private Optional<String> told = Optional.empty();

    TetraLamp(TetraEvents events) {
        this.events = events;
    }

    /// Whether the terminal can be asked.
    boolean ready() {
        return ready;
    }

    /// Why it cannot.
    String reason() {
        return reason;
    }

    /// The terminal was told everything.
    void on() {
        ready = true;
        look();
    }

    /// The terminal is there and is being told what we want of it: nothing to tell yet.
    void coming() {
        ready = false;
        reason = "it is being set up";
    }

    /// The terminal is not there.
    void off(String why) {
        ready = false;
        reason = why;
        look();
    }

    void heard(Pei.Registration registration) {
        network = registration.registered()
            || network && registration.state() == STATE_UNKNOWN;
        if (ready) {
            look();
        }
    }

    void heard(Pei.Mode mode) {
        direct = mode.mode() == DIRECT;
        if (ready) {
            look();
        }
    }

    private void look() {
        String trouble = !ready ? reason : network || direct ? "" : "the terminal has no network";
        if (told.equals(Optional.of(trouble))) {
            return;
        }
        told = Optional.of(trouble);
        if (trouble.isEmpty()) {
            events.up();
        } else {
            events.down(trouble);
        }
    }
}
