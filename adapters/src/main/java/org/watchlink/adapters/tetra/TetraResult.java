package org.watchlink.adapters.tetra;

/// What became of an order, in words for the one who gave it.
public sealed interface TetraResult {

    /// It arrived; or the network has it, where nobody is asked whether it arrives.
    record Delivered(String how) implements TetraResult { }

    /// Not, or not all of it, was delivered.
    record Failed(String reason) implements TetraResult { }

    /// It may have arrived, so it was not sent again.
    record Unknown(String reason) implements TetraResult { }
}
