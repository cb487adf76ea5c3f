package org.watchlink.gateway.town;

import java.util.Optional;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.routes.radio.Position;

/// A radio of the town: where it is carried, and the slot and talkgroup it is turned to. Rangers
/// belong to no premises.
record Handset(
    int id, String town, int slot, int talkgroup, Optional<String> premises, Position near) {

    RadioIp address() {
        return RadioIp.radio(id);
    }

    /// Whether it hears nothing where it is carried, although it is heard.
    boolean deaf() {
        return id % 16 == 7;
    }

    /// Whether it can find its position.
    boolean positioned() {
        return premises.isEmpty() || id % 5 == 0;
    }
}
