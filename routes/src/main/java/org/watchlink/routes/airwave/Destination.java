package org.watchlink.routes.airwave;

import java.util.Set;
import org.watchlink.routes.radio.AirwaveAddress;

/// Somebody on Airwave to whom an operator may send: a talkgroup or an officer of a force, for the
/// towns they look after; `*` stands for all towns.
public record Destination(
    String name, AirwaveAddress address, String force, Set<String> towns) {

    /// Whether this is whom to tell of something in that town.
    public boolean serves(String town) {
        return towns.contains("*") || towns.contains(town);
    }
}
