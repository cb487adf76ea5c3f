package org.watchlink.adapters.hytera;

import org.watchlink.adapters.wire.Octets;

/// Location (service 0x08): where a radio is, asked for, on a schedule, or in an emergency.
///
/// Times are written `YYYYMMDDHHMMSS` and intervals with eight characters, both kept as they came.
public sealed interface Lp extends Hdap {

    /// 0xA001: where is this radio?
    record StandardRequest(long requestId, RadioIp radio) implements Lp { }

    /// 0xA002: there.
    record StandardReport(long requestId, RadioIp radio, Result result, Gps gps) implements Lp { }

    /// 0xA003: there, heard with `rssi` dBm.
    record StandardReportWithRssi(
        long requestId, RadioIp radio, Result result, Gps gps, int rssi) implements Lp { }

    /// 0xB001: stop reporting the emergency.
    record EmergencyReportStopRequest(long requestId, RadioIp radio) implements Lp { }

    /// 0xB002: stopped.
    record EmergencyReportStopAnswer(long requestId, RadioIp radio, Result result)
        implements Lp { }

    /// 0xB003: this radio's emergency button was pressed, there.
    record EmergencyReport(RadioIp radio, int emergencyType, Gps gps) implements Lp { }

    /// 0xC001: report at this interval.
    record TriggeredReportRequest(
        long requestId, RadioIp radio, String start, String stop, String interval)
        implements Lp { }

    /// 0xC002: will do, or not.
    record TriggeredReportAnswer(long requestId, RadioIp radio, Result result) implements Lp { }

    /// 0xC003: there, with the interval that remains.
    record TriggeredReport(long requestId, RadioIp radio, String remaining, Gps gps)
        implements Lp { }

    /// 0xC004: report no more.
    record TriggeredReportStopRequest(long requestId, RadioIp radio) implements Lp { }

    /// 0xC005: stopped, or not.
    record TriggeredReportStopAnswer(long requestId, RadioIp radio, Result result)
        implements Lp { }

    /// 0xD001: report when the radio has moved, when time has passed, or by both.
    record ConditionRequest(
        long requestId, RadioIp radio, Trigger trigger, long distance, String start, String stop,
        String interval, String longestInterval) implements Lp { }

    /// 0xD002: will do, or not.
    record ConditionAnswer(long requestId, RadioIp radio, Trigger trigger, Result result)
        implements Lp { }

    /// 0xD003: there.
    record ConditionReport(long requestId, RadioIp radio, Gps gps) implements Lp { }

    /// 0xD004: there, heard with `rssi` dBm.
    record ConditionReportWithRssi(
        long requestId, RadioIp radio, Result result, Gps gps, int rssi) implements Lp { }

    /// 0xD011 with command 1: report in turn, `order` in a round of radios `stepMillis` apart.
    record QuickGpsStart(
        long requestId, RadioIp radio, String start, String stop, String interval,
        int stepMillis, int channelPercent, int order) implements Lp { }

    /// 0xD011 with command 0: report in turn no more.
    record QuickGpsCancel(long requestId, RadioIp radio) implements Lp { }

    /// 0xD012: will do, or not; `command` is that of the request.
    record QuickGpsAnswer(long requestId, RadioIp radio, int command, Result result)
        implements Lp { }

    /// An operation that no source describes, or one described by a single source whose payload
    /// has another length than described. 0xB003 here is still an emergency.
    record Unknown(int opcode, Octets payload) implements Lp { }

    /// What became of a request; other codes are kept as they came.
    record Result(int code) {

        /// Done.
        public static final Result OK = new Result(0);
        /// The radio could not find its position.
        public static final Result POSITION_FAILURE = new Result(6);
        /// The radio did not understand the request.
        public static final Result FORMAT_ERROR = new Result(0x69);
    }

    /// What makes a radio report; other codes are kept as they came.
    record Trigger(int code) {

        /// Nothing any more.
        public static final Trigger CANCEL = new Trigger(0);
        /// So far from the last report.
        public static final Trigger DISTANCE = new Trigger(1);
        /// So long after the last report.
        public static final Trigger TIME = new Trigger(2);
        /// Both.
        public static final Trigger DISTANCE_AND_TIME = new Trigger(3);
        /// Either.
        public static final Trigger DISTANCE_OR_TIME = new Trigger(4);
    }
}
