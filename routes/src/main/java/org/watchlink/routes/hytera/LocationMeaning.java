package org.watchlink.routes.hytera;

import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.adapters.hytera.Lp;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.SubscriberId.AtLink;

/// Hytera's location service in the control room's words: positions, and the emergency report that
/// carries one.
final class LocationMeaning {

    private static final int EMERGENCY_REPORT = 0xB003;

    private LocationMeaning() { }

    static List<RadioEvent> of(Heard heard, Lp message) {
        return switch (message) {
            case Lp.EmergencyReport report -> List.of(new Emergency(
                heard, Radios.subscriber(heard, report.radio()), Cry.BUTTON, Optional.empty(),
                Radios.fix(heard, report.gps())));
            case Lp.StandardReport report -> position(heard, report.radio(), report.gps());
            case Lp.StandardReportWithRssi report -> position(heard, report.radio(), report.gps());
            case Lp.TriggeredReport report -> position(heard, report.radio(), report.gps());
            case Lp.ConditionReport report -> position(heard, report.radio(), report.gps());
            case Lp.ConditionReportWithRssi report -> position(heard, report.radio(), report.gps());
            case Lp.Unknown unknown when unknown.opcode() == EMERGENCY_REPORT ->
                List.of(new Emergency(
                    heard, new AtLink(heard.link()), Cry.BUTTON, Optional.empty(),
                    Optional.empty()));
            case Lp.StandardRequest _, Lp.EmergencyReportStopRequest _,
                Lp.EmergencyReportStopAnswer _, Lp.TriggeredReportRequest _,
                Lp.TriggeredReportAnswer _, Lp.TriggeredReportStopRequest _,
                Lp.TriggeredReportStopAnswer _, Lp.ConditionRequest _, Lp.ConditionAnswer _,
                Lp.QuickGpsStart _, Lp.QuickGpsCancel _, Lp.QuickGpsAnswer _, Lp.Unknown _ ->
                List.of();
        };
    }

    private static List<RadioEvent> position(Heard heard, RadioIp radio, Gps gps) {
        return Radios.fix(heard, gps)
            .<RadioEvent>map(fix ->
                new PositionReport(heard, Radios.subscriber(heard, radio), fix))
            .stream().toList();
    }
}
