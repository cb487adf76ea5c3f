package org.watchlink.adapters.hytera;

/// What a repeater does at this moment; other codes are kept as they came.
public record RepeaterState(int code) {

    /// Repeats a radio.
    public static final RepeaterState LOCAL_REPEATING = new RepeaterState(0x0);
    /// Holds the channel after a radio.
    public static final RepeaterState LOCAL_HANG = new RepeaterState(0x1);
    /// Repeats another repeater.
    public static final RepeaterState IP_REPEATING = new RepeaterState(0x2);
    /// Holds the channel after another repeater.
    public static final RepeaterState IP_HANG = new RepeaterState(0x3);
    /// Is about to sleep.
    public static final RepeaterState CHANNEL_HANG = new RepeaterState(0x4);
    /// Sleeps.
    public static final RepeaterState SLEEP = new RepeaterState(0x5);
    /// Transmits for a PC.
    public static final RepeaterState REMOTE_PTT = new RepeaterState(0x6);
    /// Holds the channel after a PC.
    public static final RepeaterState REMOTE_PTT_HANG = new RepeaterState(0x7);
    /// Has transmitted for a PC.
    public static final RepeaterState REMOTE_PTT_END = new RepeaterState(0x8);
    /// Waits for the answer to a PC's call.
    public static final RepeaterState REMOTE_PTT_WAIT = new RepeaterState(0x9);
    /// Has cut off a PC that spoke too long.
    public static final RepeaterState REMOTE_PTT_TIMEOUT = new RepeaterState(0xA);
    /// Transmits from its own microphone.
    public static final RepeaterState LOCAL_PTT = new RepeaterState(0xB);
    /// Holds the channel after its own microphone.
    public static final RepeaterState LOCAL_PTT_HANG = new RepeaterState(0xC);
    /// Has transmitted from its own microphone.
    public static final RepeaterState LOCAL_PTT_END = new RepeaterState(0xD);
    /// Waits for the answer to its own call.
    public static final RepeaterState LOCAL_PTT_WAIT = new RepeaterState(0xE);
    /// Has cut off its own microphone after too long.
    public static final RepeaterState LOCAL_PTT_TIMEOUT = new RepeaterState(0xF);
}
