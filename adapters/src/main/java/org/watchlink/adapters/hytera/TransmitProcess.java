package org.watchlink.adapters.hytera;

/// How far a transmission of the radio at hand has come; other codes are kept as they came.
public record TransmitProcess(int code) {

    /// It begins.
    public static final TransmitProcess START = new TransmitProcess(1);
    /// It ends.
    public static final TransmitProcess END = new TransmitProcess(3);
}
