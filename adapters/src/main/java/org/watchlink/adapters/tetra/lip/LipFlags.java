package org.watchlink.adapters.tetra.lip;

/// What is switched on in a terminal: the first bit for reporting, the second for keeping reports
/// while there is no network. The other six are kept as they came.
public record LipFlags(int octet) {

    /// Whether the terminal reports.
    public boolean reporting() {
        return (octet & 0x80) != 0;
    }

    /// Whether the terminal keeps what it could not send.
    public boolean backlog() {
        return (octet & 0x40) != 0;
    }
}
