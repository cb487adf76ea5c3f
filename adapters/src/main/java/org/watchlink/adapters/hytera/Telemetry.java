package org.watchlink.adapters.hytera;

import org.watchlink.adapters.wire.Octets;

/// Telemetry (service 0x12): the switched inputs and outputs of a radio's accessory socket.
///
/// A panic strip wired to an input arrives as a [StatusReport] or an [ExtendedStatusReport].
/// `controller` is 0 for a radio and 1 for an application on a PC.
public sealed interface Telemetry extends Hdap {

    /// 0xA001: how do these inputs stand?
    record StatusRequest(
        RadioIp source, RadioIp target, int controller, CallType callType, Pins pins)
        implements Telemetry { }

    /// 0xA081: they stand so.
    record StatusReport(
        RadioIp source, RadioIp target, int controller, CallType callType, Pins pins, Level level)
        implements Telemetry { }

    /// 0xA082: they stand so, which means `text`.
    record ExtendedStatusReport(
        RadioIp source, RadioIp target, int controller, CallType callType, Pins pins, Level level,
        Utf16Text text) implements Telemetry { }

    /// 0xB001: switch these outputs.
    record ControlRequest(
        RadioIp source, RadioIp target, int controller, CallType callType, Pins pins,
        Operation operation) implements Telemetry { }

    /// 0xB081: switched (`result` 0) or not (1).
    record ControlAnswer(
        RadioIp source, RadioIp target, int controller, CallType callType, Pins pins, int result)
        implements Telemetry { }

    /// An operation that no source describes, or a payload of another length than described.
    record Unknown(int opcode, Octets payload) implements Telemetry { }

    /// Some of the pins 1 to 6, as an octet whose lowest bit is pin 1.
    record Pins(int bits) {

        /// One pin, 1 to 6.
        public static Pins of(int pin) {
            return new Pins(1 << pin - 1);
        }

        /// Whether the pin, 1 to 6, is among these.
        public boolean has(int pin) {
            return (bits & 1 << pin - 1) != 0;
        }
    }

    /// How an input stands; other codes are kept as they came.
    record Level(int code) {

        /// The input is active.
        public static final Level EFFECTIVE = new Level(0);
        /// The input is at rest.
        public static final Level INEFFECTIVE = new Level(1);
    }

    /// What to do to an output; other codes are kept as they came.
    record Operation(int code) {

        /// Off.
        public static final Operation LOW = new Operation(0);
        /// On.
        public static final Operation HIGH = new Operation(1);
        /// The other way round.
        public static final Operation TOGGLE = new Operation(2);
        /// On for a moment.
        public static final Operation PULSE = new Operation(3);
    }
}
