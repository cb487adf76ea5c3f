package org.watchlink.adapters.tetra.pei;

import org.watchlink.adapters.wire.Octets;

/// What a conversation with a terminal needs around it. Nothing of it may wait or throw.
public interface PeiListener {

    /// Puts octets on the line.
    ///
    /// @return whether they will be tried
    boolean transmit(Octets octets);

    /// The terminal said something. Answers to our own commands are among it.
    void heard(Pei told);

    /// The terminal is different now.
    void changed(PeiState state, String reason);

    /// Somebody should look at the terminal; once for each reason and line.
    void alarm(String reason);

    /// The terminal said what the grammar refuses.
    void garbled(String reason, Octets octets);
}
