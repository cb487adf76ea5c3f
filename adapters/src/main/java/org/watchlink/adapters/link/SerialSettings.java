package org.watchlink.adapters.link;

import java.nio.file.Path;
import java.time.Duration;

/// How a serial device is reached and spoken to; always with eight data bits, no parity and one
/// stop bit.
///
/// `path` is best the one under `/dev/serial/by-id`, which stays with the adapter when it is
/// plugged in again. `writePatience` is how long 256 octets may take to leave before the line
/// counts as down: at 1200 baud they take 2.2 s.
public record SerialSettings(
    Path path, int baud, FlowControl flowControl, Duration writePatience) {

    /// Who holds back whom.
    public enum FlowControl {
        /// Nobody: a cable of three wires.
        NONE,
        /// Either end, by its wire. On a cable without these wires nothing is ever sent, and the
        /// line goes down at the first attempt.
        RTS_CTS
    }

    /// Settings with the usual patience.
    public SerialSettings(Path path, int baud, FlowControl flowControl) {
        this(path, baud, flowControl, Lineman.WRITE_PATIENCE);
    }
}
