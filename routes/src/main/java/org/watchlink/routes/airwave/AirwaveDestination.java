package org.watchlink.routes.airwave;

import java.util.Optional;

/// Whom this room may send to: a talkgroup or one officer of a force.
///
/// @param ssi the short subscriber identity, 24 bit
/// @param town where it serves; empty for everywhere
public record AirwaveDestination(
    String name, Kind kind, int ssi, String force, Optional<String> town) {

    /// Who hears it.
    public enum Kind {
        /// Everybody on a talkgroup.
        GROUP,
        /// One officer.
        OFFICER
    }

    /// Whether it serves this town.
    public boolean serves(String name) {
        return town.isEmpty() || town.get().equals(name);
    }
}
