package org.watchlink.adapters.hytera;

/// What a radio reports a change of; other codes are kept as they came.
public record StatusTarget(int code) {

    /// The zone.
    public static final StatusTarget ZONE = new StatusTarget(0x05);
    /// The channel.
    public static final StatusTarget CHANNEL = new StatusTarget(0x06);
    /// The emergency button.
    public static final StatusTarget EMERGENCY = new StatusTarget(0x09);
    /// How strongly the repeater is heard.
    public static final StatusTarget RSSI = new StatusTarget(0x0B);
    /// The man-down sensor.
    public static final StatusTarget MAN_DOWN = new StatusTarget(0x0E);
    /// Switched on or off.
    public static final StatusTarget POWER = new StatusTarget(0x11);
    /// Put out of use from afar.
    public static final StatusTarget RADIO_DISABLED = new StatusTarget(0x12);
    /// The lone worker has not answered the reminder.
    public static final StatusTarget LONE_WORKER = new StatusTarget(0x17);

    /// Whether someone may need help when the value is not 0.
    public boolean emergency() {
        return equals(EMERGENCY) || equals(MAN_DOWN) || equals(LONE_WORKER);
    }
}
