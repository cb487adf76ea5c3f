package org.watchlink.adapters.hytera;

/// How far a call that is heard has come; other codes are kept as they came.
public record ReceiveProcess(int code) {

    /// Somebody speaks.
    public static final ReceiveProcess VOICE = new ReceiveProcess(0x01);
    /// Nobody speaks and the channel is still held.
    public static final ReceiveProcess HANG = new ReceiveProcess(0x02);
    /// The call is over.
    public static final ReceiveProcess END = new ReceiveProcess(0x03);
    /// The emergency is over.
    public static final ReceiveProcess EXIT_EMERGENCY = new ReceiveProcess(0x0A);
    /// An emergency call comes in and the radio keeps silent about it.
    public static final ReceiveProcess SILENT_EMERGENCY = new ReceiveProcess(0x11);
}
