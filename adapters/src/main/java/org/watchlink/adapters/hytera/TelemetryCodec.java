package org.watchlink.adapters.hytera;

import org.watchlink.adapters.hytera.Telemetry.ControlAnswer;
import org.watchlink.adapters.hytera.Telemetry.ControlRequest;
import org.watchlink.adapters.hytera.Telemetry.ExtendedStatusReport;
import org.watchlink.adapters.hytera.Telemetry.Level;
import org.watchlink.adapters.hytera.Telemetry.Operation;
import org.watchlink.adapters.hytera.Telemetry.Pins;
import org.watchlink.adapters.hytera.Telemetry.StatusReport;
import org.watchlink.adapters.hytera.Telemetry.StatusRequest;
import org.watchlink.adapters.hytera.Telemetry.Unknown;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The payloads of telemetry, all of them after a single source and none seen on a wire: a payload
/// of another length than drawn is [Unknown], not malformed.
///
///     every one: source(4) target(4) controller(1) call type(1) pins(1), then
///     A001                                     status request
///     A081  level(1)                           status report
///     A082  level(1) length(2) text(length)    extended status report
///     B001  operation(1)                       control request
///     B081  result(1)                          answer to a control request
final class TelemetryCodec {

    static final int SERVICE = 0x12;

    private static final int STATUS_REQUEST = 0xA001;
    private static final int STATUS_REPORT = 0xA081;
    private static final int EXTENDED_STATUS_REPORT = 0xA082;
    private static final int CONTROL_REQUEST = 0xB001;
    private static final int CONTROL_ANSWER = 0xB081;

    private TelemetryCodec() { }

    static Telemetry decode(HdapBody body) {
        OctetReader in = body.reader();
        RadioIp source = RadioIp.of(in.u32());
        RadioIp target = RadioIp.of(in.u32());
        int controller = in.u8();
        CallType type = new CallType(in.u8());
        Pins pins = new Pins(in.u8());
        Telemetry unknown = new Unknown(body.opcode(), body.payload());
        Telemetry telemetry = switch (body.opcode()) {
            case STATUS_REQUEST -> new StatusRequest(source, target, controller, type, pins);
            case STATUS_REPORT -> new StatusReport(
                source, target, controller, type, pins, new Level(in.u8()));
            case EXTENDED_STATUS_REPORT -> new ExtendedStatusReport(
                source, target, controller, type, pins, new Level(in.u8()),
                new Utf16Text(in.take(in.u16())));
            case CONTROL_REQUEST -> new ControlRequest(
                source, target, controller, type, pins, new Operation(in.u8()));
            case CONTROL_ANSWER -> new ControlAnswer(
                source, target, controller, type, pins, in.u8());
            default -> unknown;
        };
        return in.finished() ? telemetry : unknown;
    }

    static HdapBody encode(Telemetry telemetry) {
        return switch (telemetry) {
            case StatusRequest(var source, var target, var controller, var type, var pins) ->
                body(STATUS_REQUEST, head(source, target, controller, type, pins));
            case StatusReport(
                var source, var target, var controller, var type, var pins, var level) ->
                body(STATUS_REPORT,
                    head(source, target, controller, type, pins).u8(level.code()));
            case ExtendedStatusReport(
                var source, var target, var controller, var type, var pins, var level,
                var text) ->
                body(EXTENDED_STATUS_REPORT,
                    head(source, target, controller, type, pins).u8(level.code())
                        .u16(text.octets().length()).put(text.octets()));
            case ControlRequest(
                var source, var target, var controller, var type, var pins, var operation) ->
                body(CONTROL_REQUEST,
                    head(source, target, controller, type, pins).u8(operation.code()));
            case ControlAnswer(
                var source, var target, var controller, var type, var pins, var result) ->
                body(CONTROL_ANSWER, head(source, target, controller, type, pins).u8(result));
            case Unknown(int opcode, Octets payload) -> new HdapBody(SERVICE, opcode, payload);
        };
    }

    private static HdapBody body(int opcode, OctetWriter payload) {
        return new HdapBody(SERVICE, opcode, payload);
    }

    private static OctetWriter head(
        RadioIp source, RadioIp target, int controller, CallType type, Pins pins) {
        return new OctetWriter()
            .u32(source.value()).u32(target.value()).u8(controller).u8(type.code())
            .u8(pins.bits());
    }
}
