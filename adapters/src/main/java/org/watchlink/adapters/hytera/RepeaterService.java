package org.watchlink.adapters.hytera;

/// What a repeater is busy with; other codes are kept as they came.
public record RepeaterService(int code) {

    /// Nothing.
    public static final RepeaterService NONE = new RepeaterService(0x00);
    /// Somebody speaks.
    public static final RepeaterService VOICE = new RepeaterService(0x01);
    /// A text.
    public static final RepeaterService TMP = new RepeaterService(0x02);
    /// A position.
    public static final RepeaterService LP = new RepeaterService(0x03);
    /// A registration.
    public static final RepeaterService RRS = new RepeaterService(0x04);
    /// Telemetry.
    public static final RepeaterService TP = new RepeaterService(0x05);
    /// Signalling: alarm, check, call alert.
    public static final RepeaterService SUPPLEMENTARY = new RepeaterService(0x06);
    /// Encrypted data.
    public static final RepeaterService END_TO_END = new RepeaterService(0x07);
    /// A telephone call.
    public static final RepeaterService PHONE = new RepeaterService(0x1F);
}
