package org.watchlink.adapters.hytera;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchlink.adapters.hytera.Rcp.AlertCall;
import org.watchlink.adapters.hytera.Rcp.CallReply;
import org.watchlink.adapters.hytera.Rcp.CallRequest;
import org.watchlink.adapters.hytera.Rcp.DropCall;
import org.watchlink.adapters.hytera.Rcp.DropCallReply;
import org.watchlink.adapters.hytera.Rcp.KeyOperation;
import org.watchlink.adapters.hytera.Rcp.KeyOperationReply;
import org.watchlink.adapters.hytera.Rcp.MessageBroadcastReply;
import org.watchlink.adapters.hytera.Rcp.MessageBroadcastRequest;
import org.watchlink.adapters.hytera.Rcp.Name;
import org.watchlink.adapters.hytera.Rcp.Named;
import org.watchlink.adapters.hytera.Rcp.OwnAddressQuery;
import org.watchlink.adapters.hytera.Rcp.OwnAddressReply;
import org.watchlink.adapters.hytera.Rcp.RadioCheck;
import org.watchlink.adapters.hytera.Rcp.RadioDisable;
import org.watchlink.adapters.hytera.Rcp.RadioEnable;
import org.watchlink.adapters.hytera.Rcp.RadioStatusReport;
import org.watchlink.adapters.hytera.Rcp.RadioStatusRequest;
import org.watchlink.adapters.hytera.Rcp.ReceiveStatus;
import org.watchlink.adapters.hytera.Rcp.RemoteMonitor;
import org.watchlink.adapters.hytera.Rcp.RepeaterStatus;
import org.watchlink.adapters.hytera.Rcp.Result;
import org.watchlink.adapters.hytera.Rcp.Setting;
import org.watchlink.adapters.hytera.Rcp.StatusBroadcastReply;
import org.watchlink.adapters.hytera.Rcp.StatusBroadcastRequest;
import org.watchlink.adapters.hytera.Rcp.TransmitStatus;
import org.watchlink.adapters.hytera.Rcp.Unknown;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The payloads of radio control, least significant octet first.
///
///     0841  type(1) target(4)           8841  result(1)       call
///     0842                              8842  result(1)       forget the call
///     0041  key(1) action(1)            8041  result(4) key(4) action(4)
///     10C9  n(1) n x target(1) on(1)    80C9  result(1)       subscribe to broadcasts
///     1847  mask(8)                     8847  result(1)       messages to pass on
///     10C7  n(1) n x target(1) on(1)                          subscribe to radio status
///     B0C8  target(1) value(2)                                radio status
///     B843  process(2) source(2) type(2) target(4)            transmit status
///     B844  process(2) type(2) target(4) source(4)            receive status
///     B845  mode(2) state(2) service(2) type(2) target(4) sender(4)
///                                                             repeater status
///     0833 0834 0835 0849 084A  target(4)   check, monitor, alert, disable, enable
///     0452  kind(1)                     8452  result(1) kind(1) address(4)
///
/// Of what was seen on a wire (0841, 8841, 0041, 8041, 10C9, 1847, 8847, B843, B845) another length
/// is malformed. The rest has a single source, whom another length proves wrong: the message is
/// [Unknown], and not lost.
final class RcpCodec {

    static final int SERVICE = 0x02;

    private static final int CALL_REQUEST = 0x0841;
    private static final int CALL_REPLY = 0x8841;
    private static final int DROP_CALL = 0x0842;
    private static final int DROP_CALL_REPLY = 0x8842;
    private static final int KEY_OPERATION = 0x0041;
    private static final int KEY_OPERATION_REPLY = 0x8041;
    private static final int STATUS_BROADCAST_REQUEST = 0x10C9;
    private static final int STATUS_BROADCAST_REPLY = 0x80C9;
    private static final int MESSAGE_BROADCAST_REQUEST = 0x1847;
    private static final int MESSAGE_BROADCAST_REPLY = 0x8847;
    private static final int RADIO_STATUS_REQUEST = 0x10C7;
    private static final int RADIO_STATUS_REPORT = 0xB0C8;
    private static final int TRANSMIT_STATUS = 0xB843;
    private static final int RECEIVE_STATUS = 0xB844;
    private static final int REPEATER_STATUS = 0xB845;
    private static final int RADIO_CHECK = 0x0833;
    private static final int REMOTE_MONITOR = 0x0834;
    private static final int ALERT_CALL = 0x0835;
    private static final int RADIO_DISABLE = 0x0849;
    private static final int RADIO_ENABLE = 0x084A;
    private static final int OWN_ADDRESS_QUERY = 0x0452;
    private static final int OWN_ADDRESS_REPLY = 0x8452;

    private static final Set<Integer> SEEN = Set.of(
        CALL_REQUEST, CALL_REPLY, KEY_OPERATION, KEY_OPERATION_REPLY, STATUS_BROADCAST_REQUEST,
        MESSAGE_BROADCAST_REQUEST, MESSAGE_BROADCAST_REPLY, TRANSMIT_STATUS, REPEATER_STATUS);

    private static final Map<Integer, Name> NAMES = Arrays.stream(Name.values())
        .collect(Collectors.toUnmodifiableMap(Name::opcode, Function.identity()));

    private static final int MASK = 8;
    private static final int MOST_SETTINGS = 0xFF;

    private RcpCodec() { }

    static Optional<Rcp> decode(HdapBody body) {
        OctetReader in = body.reader();
        Rcp unknown = new Unknown(body.opcode(), body.payload());
        Rcp rcp = switch (body.opcode()) {
            case CALL_REQUEST -> new CallRequest(new CallType(in.u8()), ip(in));
            case CALL_REPLY -> new CallReply(result(in));
            case DROP_CALL -> new DropCall();
            case DROP_CALL_REPLY -> new DropCallReply(result(in));
            case KEY_OPERATION -> new KeyOperation(in.u8(), in.u8());
            case KEY_OPERATION_REPLY ->
                new KeyOperationReply(in.u32le(), in.u32le(), in.u32le());
            case STATUS_BROADCAST_REQUEST -> new StatusBroadcastRequest(settings(in));
            case STATUS_BROADCAST_REPLY -> new StatusBroadcastReply(result(in));
            case MESSAGE_BROADCAST_REQUEST -> new MessageBroadcastRequest(in.take(MASK));
            case MESSAGE_BROADCAST_REPLY -> new MessageBroadcastReply(result(in));
            case RADIO_STATUS_REQUEST -> new RadioStatusRequest(settings(in));
            case RADIO_STATUS_REPORT ->
                new RadioStatusReport(new StatusTarget(in.u8()), in.u16le());
            case TRANSMIT_STATUS -> new TransmitStatus(
                new TransmitProcess(in.u16le()), in.u16le(), type(in), ip(in));
            case RECEIVE_STATUS -> new ReceiveStatus(
                new ReceiveProcess(in.u16le()), type(in), ip(in), ip(in));
            case REPEATER_STATUS -> new RepeaterStatus(
                new RepeaterMode(in.u16le()), new RepeaterState(in.u16le()),
                new RepeaterService(in.u16le()), type(in), ip(in), ip(in));
            case RADIO_CHECK -> new RadioCheck(ip(in));
            case REMOTE_MONITOR -> new RemoteMonitor(ip(in));
            case ALERT_CALL -> new AlertCall(ip(in));
            case RADIO_DISABLE -> new RadioDisable(ip(in));
            case RADIO_ENABLE -> new RadioEnable(ip(in));
            case OWN_ADDRESS_QUERY -> new OwnAddressQuery(in.u8());
            case OWN_ADDRESS_REPLY -> new OwnAddressReply(result(in), in.u8(), ip(in));
            default -> NAMES.containsKey(body.opcode())
                ? new Named(NAMES.get(body.opcode()), in.rest())
                : unknown;
        };
        if (in.finished()) {
            return Optional.of(rcp);
        }
        return SEEN.contains(body.opcode()) ? Optional.empty() : Optional.of(unknown);
    }

    static HdapBody encode(Rcp rcp) {
        return switch (rcp) {
            case CallRequest(var type, var target) ->
                body(CALL_REQUEST, out().u8(type.code()).u32le(target.value()));
            case CallReply(var result) -> body(CALL_REPLY, out().u8(result.code()));
            case DropCall() -> body(DROP_CALL, out());
            case DropCallReply(var result) -> body(DROP_CALL_REPLY, out().u8(result.code()));
            case KeyOperation(var key, var action) ->
                body(KEY_OPERATION, out().u8(key).u8(action));
            case KeyOperationReply(var result, var key, var action) ->
                body(KEY_OPERATION_REPLY, out().u32le(result).u32le(key).u32le(action));
            case StatusBroadcastRequest(var settings) ->
                body(STATUS_BROADCAST_REQUEST, out(settings));
            case StatusBroadcastReply(var result) ->
                body(STATUS_BROADCAST_REPLY, out().u8(result.code()));
            case MessageBroadcastRequest(var mask) ->
                body(MESSAGE_BROADCAST_REQUEST, out().put(mask));
            case MessageBroadcastReply(var result) ->
                body(MESSAGE_BROADCAST_REPLY, out().u8(result.code()));
            case RadioStatusRequest(var settings) -> body(RADIO_STATUS_REQUEST, out(settings));
            case RadioStatusReport(var target, var value) ->
                body(RADIO_STATUS_REPORT, out().u8(target.code()).u16le(value));
            case TransmitStatus(var process, var source, var type, var target) ->
                body(TRANSMIT_STATUS, out()
                    .u16le(process.code()).u16le(source).u16le(type.code())
                    .u32le(target.value()));
            case ReceiveStatus(var process, var type, var target, var source) ->
                body(RECEIVE_STATUS, out()
                    .u16le(process.code()).u16le(type.code())
                    .u32le(target.value()).u32le(source.value()));
            case RepeaterStatus(
                var mode, var state, var service, var type, var target, var sender) ->
                body(REPEATER_STATUS, out()
                    .u16le(mode.code()).u16le(state.code()).u16le(service.code())
                    .u16le(type.code()).u32le(target.value()).u32le(sender.value()));
            case RadioCheck(var target) -> body(RADIO_CHECK, out().u32le(target.value()));
            case RemoteMonitor(var target) -> body(REMOTE_MONITOR, out().u32le(target.value()));
            case AlertCall(var target) -> body(ALERT_CALL, out().u32le(target.value()));
            case RadioDisable(var target) -> body(RADIO_DISABLE, out().u32le(target.value()));
            case RadioEnable(var target) -> body(RADIO_ENABLE, out().u32le(target.value()));
            case OwnAddressQuery(var kind) -> body(OWN_ADDRESS_QUERY, out().u8(kind));
            case OwnAddressReply(var result, var kind, var address) ->
                body(OWN_ADDRESS_REPLY,
                    out().u8(result.code()).u8(kind).u32le(address.value()));
            case Named(var name, var payload) -> new HdapBody(SERVICE, name.opcode(), payload);
            case Unknown(int opcode, Octets payload) -> new HdapBody(SERVICE, opcode, payload);
        };
    }

    private static HdapBody body(int opcode, OctetWriter payload) {
        return new HdapBody(SERVICE, opcode, payload);
    }

    private static OctetWriter out() {
        return new OctetWriter();
    }

    private static OctetWriter out(List<Setting> settings) {
        if (settings.size() > MOST_SETTINGS) {
            throw new IllegalArgumentException("too many settings");
        }
        OctetWriter out = out().u8(settings.size());
        settings.forEach(setting -> out.u8(setting.target()).u8(setting.on()));
        return out;
    }

    private static RadioIp ip(OctetReader in) {
        return RadioIp.of(in.u32le());
    }

    private static CallType type(OctetReader in) {
        return new CallType(in.u16le());
    }

    private static Result result(OctetReader in) {
        return new Result(in.u8());
    }

    private static List<Setting> settings(OctetReader in) {
        return IntStream.range(0, in.u8())
            .mapToObj(_ -> new Setting(in.u8(), in.u8()))
            .toList();
    }
}
