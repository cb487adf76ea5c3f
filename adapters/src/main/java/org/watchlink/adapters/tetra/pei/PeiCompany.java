package org.watchlink.adapters.tetra.pei;

import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.wire.Octets;

/// What transactions need around them. Nothing of it may wait.
interface PeiCompany {

    /// Puts octets on the line.
    boolean transmit(Octets octets);

    /// Whether that is the end of an earlier message's way and no answer.
    boolean settles(MessageStatus status);

    /// The terminal told something, either `asked` or by itself.
    void heard(Pei told, boolean asked);

    /// Both ends are together, or the terminal does not answer.
    void synchronised(boolean answers);
}
