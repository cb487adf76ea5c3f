package org.watchlink.routes.airwave;

/// What a site does with its Airwave terminal.
public enum Mode {
    /// Nothing: there is none, or it is not to be used.
    NONE,
    /// Listens, and never transmits.
    ONE_WAY,
    /// Listens and sends.
    TWO_WAY
}
