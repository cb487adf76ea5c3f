package org.watchlink.adapters.hytera;

import java.util.Optional;
import java.util.Set;
import org.watchlink.adapters.hytera.Lp.ConditionAnswer;
import org.watchlink.adapters.hytera.Lp.ConditionReport;
import org.watchlink.adapters.hytera.Lp.ConditionReportWithRssi;
import org.watchlink.adapters.hytera.Lp.ConditionRequest;
import org.watchlink.adapters.hytera.Lp.EmergencyReport;
import org.watchlink.adapters.hytera.Lp.EmergencyReportStopAnswer;
import org.watchlink.adapters.hytera.Lp.EmergencyReportStopRequest;
import org.watchlink.adapters.hytera.Lp.QuickGpsAnswer;
import org.watchlink.adapters.hytera.Lp.QuickGpsCancel;
import org.watchlink.adapters.hytera.Lp.QuickGpsStart;
import org.watchlink.adapters.hytera.Lp.Result;
import org.watchlink.adapters.hytera.Lp.StandardReport;
import org.watchlink.adapters.hytera.Lp.StandardReportWithRssi;
import org.watchlink.adapters.hytera.Lp.StandardRequest;
import org.watchlink.adapters.hytera.Lp.Trigger;
import org.watchlink.adapters.hytera.Lp.TriggeredReport;
import org.watchlink.adapters.hytera.Lp.TriggeredReportAnswer;
import org.watchlink.adapters.hytera.Lp.TriggeredReportRequest;
import org.watchlink.adapters.hytera.Lp.TriggeredReportStopAnswer;
import org.watchlink.adapters.hytera.Lp.TriggeredReportStopRequest;
import org.watchlink.adapters.hytera.Lp.Unknown;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The payloads of location.
///
///     A001  id radio                                     standard request
///     A002  id radio result gps                          standard report
///     A003  id radio result gps rssi                     standard report with RSSI
///     B001  id radio                                     stop emergency reports
///     B002  id radio result                              answer
///     B003  radio emergency(1) gps                       emergency report
///     C001  id radio start stop interval                 request to report by the clock
///     C002  id radio result                              answer
///     C003  id radio interval gps                        report by the clock
///     C004  id radio                                     stop reports by the clock
///     C005  id radio result                              answer
///     D001  id radio trigger(1) distance(4) start stop interval interval
///                                                        request to report on a condition
///     D002  id radio trigger(1) result                   answer
///     D003  id radio gps                                 report on a condition
///     D004  id radio result gps rssi                     report on a condition with RSSI
///     D011  id radio command(1)                          quick GPS; command 1 has as well:
///           start stop interval step(2) percent(1) order(2)
///     D012  id radio command(1) result                   answer
///
/// id(4) radio(4) result(2) gps(40) rssi(2, signed) start(14) stop(14) interval(8)
///
/// Of what was seen on a wire (A001, A002, D001, D004) another length is malformed. The rest has a
/// single source, whom another length proves wrong: the message is [Unknown], and not lost.
final class LpCodec {

    static final int SERVICE = 0x08;

    private static final int STANDARD_REQUEST = 0xA001;
    private static final int STANDARD_REPORT = 0xA002;
    private static final int STANDARD_REPORT_WITH_RSSI = 0xA003;
    private static final int EMERGENCY_REPORT_STOP_REQUEST = 0xB001;
    private static final int EMERGENCY_REPORT_STOP_ANSWER = 0xB002;
    private static final int EMERGENCY_REPORT = 0xB003;
    private static final int TRIGGERED_REPORT_REQUEST = 0xC001;
    private static final int TRIGGERED_REPORT_ANSWER = 0xC002;
    private static final int TRIGGERED_REPORT = 0xC003;
    private static final int TRIGGERED_REPORT_STOP_REQUEST = 0xC004;
    private static final int TRIGGERED_REPORT_STOP_ANSWER = 0xC005;
    private static final int CONDITION_REQUEST = 0xD001;
    private static final int CONDITION_ANSWER = 0xD002;
    private static final int CONDITION_REPORT = 0xD003;
    private static final int CONDITION_REPORT_WITH_RSSI = 0xD004;
    private static final int QUICK_GPS_REQUEST = 0xD011;
    private static final int QUICK_GPS_ANSWER = 0xD012;

    private static final Set<Integer> SEEN = Set.of(
        STANDARD_REQUEST, STANDARD_REPORT, CONDITION_REQUEST, CONDITION_REPORT_WITH_RSSI);

    private static final int QUICK_GPS_CANCEL = 0;
    private static final int QUICK_GPS_START = 1;

    private static final int TIME = 14;
    private static final int INTERVAL = 8;

    private LpCodec() { }

    static Optional<Lp> decode(HdapBody body) {
        OctetReader in = body.reader();
        Lp unknown = new Unknown(body.opcode(), body.payload());
        Lp lp = switch (body.opcode()) {
            case STANDARD_REQUEST -> new StandardRequest(in.u32(), ip(in));
            case STANDARD_REPORT ->
                new StandardReport(in.u32(), ip(in), result(in), GpsCodec.read(in));
            case STANDARD_REPORT_WITH_RSSI -> new StandardReportWithRssi(
                in.u32(), ip(in), result(in), GpsCodec.read(in), rssi(in));
            case EMERGENCY_REPORT_STOP_REQUEST ->
                new EmergencyReportStopRequest(in.u32(), ip(in));
            case EMERGENCY_REPORT_STOP_ANSWER ->
                new EmergencyReportStopAnswer(in.u32(), ip(in), result(in));
            case EMERGENCY_REPORT -> new EmergencyReport(ip(in), in.u8(), GpsCodec.read(in));
            case TRIGGERED_REPORT_REQUEST -> new TriggeredReportRequest(
                in.u32(), ip(in), time(in), time(in), interval(in));
            case TRIGGERED_REPORT_ANSWER ->
                new TriggeredReportAnswer(in.u32(), ip(in), result(in));
            case TRIGGERED_REPORT ->
                new TriggeredReport(in.u32(), ip(in), interval(in), GpsCodec.read(in));
            case TRIGGERED_REPORT_STOP_REQUEST ->
                new TriggeredReportStopRequest(in.u32(), ip(in));
            case TRIGGERED_REPORT_STOP_ANSWER ->
                new TriggeredReportStopAnswer(in.u32(), ip(in), result(in));
            case CONDITION_REQUEST -> new ConditionRequest(
                in.u32(), ip(in), new Trigger(in.u8()), in.u32(), time(in), time(in),
                interval(in), interval(in));
            case CONDITION_ANSWER ->
                new ConditionAnswer(in.u32(), ip(in), new Trigger(in.u8()), result(in));
            case CONDITION_REPORT -> new ConditionReport(in.u32(), ip(in), GpsCodec.read(in));
            case CONDITION_REPORT_WITH_RSSI -> new ConditionReportWithRssi(
                in.u32(), ip(in), result(in), GpsCodec.read(in), rssi(in));
            case QUICK_GPS_REQUEST -> quickGps(in.u32(), ip(in), in.u8(), in, unknown);
            case QUICK_GPS_ANSWER -> new QuickGpsAnswer(in.u32(), ip(in), in.u8(), result(in));
            default -> unknown;
        };
        if (in.finished()) {
            return Optional.of(lp);
        }
        return SEEN.contains(body.opcode()) ? Optional.empty() : Optional.of(unknown);
    }

    static HdapBody encode(Lp lp) {
        return switch (lp) {
            case StandardRequest(var id, var radio) -> body(STANDARD_REQUEST, head(id, radio));
            case StandardReport(var id, var radio, var result, var gps) ->
                body(STANDARD_REPORT, head(id, radio).u16(result.code()).put(GpsCodec.write(gps)));
            case StandardReportWithRssi(var id, var radio, var result, var gps, var rssi) ->
                body(STANDARD_REPORT_WITH_RSSI,
                    head(id, radio).u16(result.code()).put(GpsCodec.write(gps)).u16(rssi));
            case EmergencyReportStopRequest(var id, var radio) ->
                body(EMERGENCY_REPORT_STOP_REQUEST, head(id, radio));
            case EmergencyReportStopAnswer(var id, var radio, var result) ->
                body(EMERGENCY_REPORT_STOP_ANSWER, head(id, radio).u16(result.code()));
            case EmergencyReport(var radio, var emergencyType, var gps) ->
                body(EMERGENCY_REPORT, new OctetWriter()
                    .u32(radio.value()).u8(emergencyType).put(GpsCodec.write(gps)));
            case TriggeredReportRequest(var id, var radio, var start, var stop, var interval) ->
                body(TRIGGERED_REPORT_REQUEST,
                    head(id, radio).put(schedule(start, stop, interval)));
            case TriggeredReportAnswer(var id, var radio, var result) ->
                body(TRIGGERED_REPORT_ANSWER, head(id, radio).u16(result.code()));
            case TriggeredReport(var id, var radio, var remaining, var gps) ->
                body(TRIGGERED_REPORT, head(id, radio)
                    .put(FixedText.write(remaining, INTERVAL)).put(GpsCodec.write(gps)));
            case TriggeredReportStopRequest(var id, var radio) ->
                body(TRIGGERED_REPORT_STOP_REQUEST, head(id, radio));
            case TriggeredReportStopAnswer(var id, var radio, var result) ->
                body(TRIGGERED_REPORT_STOP_ANSWER, head(id, radio).u16(result.code()));
            case ConditionRequest(
                var id, var radio, var trigger, var distance, var start, var stop, var interval,
                var longest) ->
                body(CONDITION_REQUEST, head(id, radio)
                    .u8(trigger.code()).u32(distance).put(schedule(start, stop, interval))
                    .put(FixedText.write(longest, INTERVAL)));
            case ConditionAnswer(var id, var radio, var trigger, var result) ->
                body(CONDITION_ANSWER,
                    head(id, radio).u8(trigger.code()).u16(result.code()));
            case ConditionReport(var id, var radio, var gps) ->
                body(CONDITION_REPORT, head(id, radio).put(GpsCodec.write(gps)));
            case ConditionReportWithRssi(var id, var radio, var result, var gps, var rssi) ->
                body(CONDITION_REPORT_WITH_RSSI,
                    head(id, radio).u16(result.code()).put(GpsCodec.write(gps)).u16(rssi));
            case QuickGpsStart(
                var id, var radio, var start, var stop, var interval, var step, var percent,
                var order) ->
                body(QUICK_GPS_REQUEST, head(id, radio)
                    .u8(QUICK_GPS_START).put(schedule(start, stop, interval))
                    .u16(step).u8(percent).u16(order));
            case QuickGpsCancel(var id, var radio) ->
                body(QUICK_GPS_REQUEST, head(id, radio).u8(QUICK_GPS_CANCEL));
            case QuickGpsAnswer(var id, var radio, var command, var result) ->
                body(QUICK_GPS_ANSWER, head(id, radio).u8(command).u16(result.code()));
            case Unknown(int opcode, Octets payload) -> new HdapBody(SERVICE, opcode, payload);
        };
    }

    private static Lp quickGps(
        long id, RadioIp radio, int command, OctetReader in, Lp unknown) {
        return switch (command) {
            case QUICK_GPS_CANCEL -> new QuickGpsCancel(id, radio);
            case QUICK_GPS_START -> new QuickGpsStart(
                id, radio, time(in), time(in), interval(in), in.u16(), in.u8(), in.u16());
            default -> unknown;
        };
    }

    private static HdapBody body(int opcode, OctetWriter payload) {
        return new HdapBody(SERVICE, opcode, payload);
    }

    private static OctetWriter head(long requestId, RadioIp radio) {
        return new OctetWriter().u32(requestId).u32(radio.value());
    }

    private static RadioIp ip(OctetReader in) {
        return RadioIp.of(in.u32());
    }

    private static Result result(OctetReader in) {
        return new Result(in.u16());
    }

    private static int rssi(OctetReader in) {
        return (short) in.u16();
    }

    private static String time(OctetReader in) {
        return FixedText.read(in, TIME);
    }

    private static String interval(OctetReader in) {
        return FixedText.read(in, INTERVAL);
    }

    private static Octets schedule(String start, String stop, String interval) {
        return new OctetWriter()
            .put(FixedText.write(start, TIME))
            .put(FixedText.write(stop, TIME))
            .put(FixedText.write(interval, INTERVAL))
            .octets();
    }
}
