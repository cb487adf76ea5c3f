package org.watchlink.adapters.tetra.lip;

import org.watchlink.adapters.wire.Bits;

/// What travels under the location information protocol (TS 100 392-18-1): where a terminal is and
/// why it says so, and what it is told about when to say so.
public sealed interface Lip permits LipReport, LipControl, Lip.Unknown {

    /// A PDU type, or a shape or time of a long report, whose layout is reserved. Nothing in it is
    /// read; `body` is everything after the protocol identifier.
    record Unknown(Bits body) implements Lip { }
}
