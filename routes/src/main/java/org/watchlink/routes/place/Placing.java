package org.watchlink.routes.place;

import java.util.Optional;

/// Where an alert was placed, how, and how sure that is.
///
/// `how` is a sentence for the operator; `uncertaintyMetres` the radius of 95 % around the place.
public record Placing(
    Optional<Place> place, Sureness sureness, double uncertaintyMetres, String how) {

    /// How sure a placing is, from surest to not at all.
    public enum Sureness {
        /// The radio's own premises, confirmed by a fresh fix.
        CONFIRMED,
        /// The radio's premises from the register.
        PREMISES,
        /// A fresh fix of the radio.
        FIX,
        /// Only the town of the talkgroup.
        TOWN,
        /// Nothing is known.
        UNKNOWN
    }
}
