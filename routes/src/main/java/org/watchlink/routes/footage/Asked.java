package org.watchlink.routes.footage;

/// What became of a request that was made.
public sealed interface Asked {

    /// It has this number from now on.
    record Taken(long request) implements Asked { }

    /// It was not taken; nothing is written of it.
    record Declined(String reason) implements Asked { }
}
