package org.watchlink.adapters.hytera;

/// A data service of a Hytera repeater, with the port that its first slot has when nobody changed
/// it; the second
/// slot has the next one.
public enum HyteraService {
    /// Radio registration.
    RRS(30001),
    /// Location.
    LP(30003),
    /// Telemetry.
    TP(30005),
    /// Text messages.
    TMP(30007),
    /// Radio control: calls, alarms, status broadcasts.
    RCP(30009);

    private final int port;

    HyteraService(int port) {
        this.port = port;
    }

    /// The UDP port of `slot` (1 or 2) unless configured otherwise.
    public int port(int slot) {
        return port + slot - 1;
    }
}
