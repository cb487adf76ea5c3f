package org.watchlink.adapters.tetra.pei;

import java.util.OptionalInt;

/// What became of a message. One message may have several in turn; the last one told counts.
public sealed interface PeiOutcome {

    /// The terminal has it and will send it. `Sent`, `Failed` or `Unknown` follows.
    record Accepted(OptionalInt reference) implements PeiOutcome { }

    /// The network has it. Nobody may have read it.
    record Sent(OptionalInt reference) implements PeiOutcome { }

    /// It was not sent.
    record Failed(String reason) implements PeiOutcome { }

    /// The terminal does not want it, also after some tries where that may help.
    record Refused(CmeError error) implements PeiOutcome { }

    /// It may have been sent, so it was not sent again. `Sent` or `Failed` may still follow.
    record Unknown(String reason) implements PeiOutcome { }
}
