package org.watchlink.adapters.tetra.lip;

/// Which report a terminal is to send, in the order of its two bits.
public enum LipReportType {
    /// Long, without a time.
    LONG,
    /// Long, with the time elapsed.
    LONG_ELAPSED,
    /// Long, with the time of position.
    LONG_TIME,
    /// Short.
    SHORT;

    private static final LipReportType[] CODES = values();

    static LipReportType of(int code) {
        return CODES[code];
    }
}
