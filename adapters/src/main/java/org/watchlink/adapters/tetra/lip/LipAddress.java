package org.watchlink.adapters.tetra.lip;

import org.watchlink.adapters.wire.Bits;

/// Where a report is to go; four bits say which of these it is.
public sealed interface LipAddress {

    /// Back to where the request came from.
    record None() implements LipAddress { }

    /// A subscriber of the own network.
    record Ssi(int ssi) implements LipAddress { }

    /// A subscriber of another network.
    record Tsi(int ssi, int mni) implements LipAddress { }

    /// Another type, 3 to 15, whose layout has not been established: `value` is all that follows.
    record Other(int type, Bits value) implements LipAddress { }
}
