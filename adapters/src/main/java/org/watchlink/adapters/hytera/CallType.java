package org.watchlink.adapters.hytera;

/// What kind of call, in RCP and in telemetry. Codes beyond the named ones are kept as they came.
public record CallType(int code) {

    /// Radio to radio.
    public static final CallType PRIVATE = new CallType(0x00);
    /// Radio to talkgroup.
    public static final CallType GROUP = new CallType(0x01);
    /// Radio to everybody.
    public static final CallType ALL = new CallType(0x02);
    /// A voice call in emergency.
    public static final CallType EMERGENCY_GROUP = new CallType(0x03);
    /// The radio's microphone is opened from afar.
    public static final CallType REMOTE_MONITOR = new CallType(0x04);
    /// The emergency button, as signalling without voice.
    public static final CallType EMERGENCY_ALARM = new CallType(0x05);
    /// A private call that interrupts others.
    public static final CallType PRIORITY_PRIVATE = new CallType(0x06);
    /// A group call that interrupts others.
    public static final CallType PRIORITY_GROUP = new CallType(0x07);
    /// An all call that interrupts others.
    public static final CallType PRIORITY_ALL = new CallType(0x08);
    /// From a dispatcher.
    public static final CallType DISPATCH = new CallType(0x09);
    /// From a PC.
    public static final CallType PC = new CallType(0x0A);
    /// A call alert ("page").
    public static final CallType ALERT = new CallType(0x0B);
    /// The emergency button, with voice.
    public static final CallType EMERGENCY_ALARM_CALL = new CallType(0x0C);
    /// Is that radio switched on?
    public static final CallType RADIO_CHECK = new CallType(0x0D);
    /// A radio is put back into use from afar.
    public static final CallType RADIO_ENABLE = new CallType(0x0E);
    /// A radio is put out of use from afar.
    public static final CallType RADIO_DISABLE = new CallType(0x0F);

    /// Whether someone calls for help.
    public boolean emergency() {
        return equals(EMERGENCY_GROUP) || equals(EMERGENCY_ALARM) || equals(EMERGENCY_ALARM_CALL);
    }
}
