package org.watchlink.gateway.desk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId;

/// What comes from the police radio: only entitled desks are told.
///
/// What concerns an alert without bringing it along is restricted too: nobody could say that it is
/// not. So this is asked before an event is shortened.
final class Restricted {

    private Restricted() { }

    /// Whether a desk that is not entitled must not be told.
    static boolean is(DeskEvent event) {
        return switch (event) {
            case DeskEvent.Airwave _ -> true;
            case DeskEvent.Changed changed -> is(changed.occurrence(), changed.alert());
            case Snapshot snapshot -> snapshot.alerts().stream().anyMatch(Restricted::is);
            case DeskEvent.Health _, DeskEvent.Refused _ -> false;
        };
    }

    /// Everything as a desk that is not entitled may see it.
    static Snapshot without(Snapshot all) {
        Set<Long> hidden = new HashSet<>();
        all.alerts().stream().filter(Restricted::is).forEach(alert -> hidden.add(alert.number()));
        return new Snapshot(
            all.epoch(), all.number(), all.at(),
            all.alerts().stream().filter(alert -> !hidden.contains(alert.number())).toList(),
            all.unrecorded().stream().filter(number -> !hidden.contains(number)).toList(),
            all.links(), all.cameras(), all.desks(), all.muted());
    }

    private static boolean is(Occurrence occurrence, Optional<Alert> alert) {
        return switch (occurrence) {
            case Occurrence.RadioHeard(RadioEvent event) -> is(event);
            case Occurrence.AlertRaised raised -> is(raised.caller().radio());
            case Occurrence.AlertRepeated again -> is(again.original()) || unlessOpen(alert);
            case Occurrence.AlertPlaced _, Occurrence.AlertTaken _, Occurrence.CueOrdered _,
                Occurrence.CueReported _, Occurrence.AnswerSent _, Occurrence.AnswerReported _,
                Occurrence.NoteWritten _, Occurrence.AlertPassed _, Occurrence.AlertClosed _ ->
                unlessOpen(alert);
            case Occurrence.CameraChanged _, Occurrence.DeskChanged _, Occurrence.DeskMuted _ ->
                false;
        };
    }

    private static boolean unlessOpen(Optional<Alert> alert) {
        return alert.map(Restricted::is).orElse(true);
    }

    private static boolean is(Alert alert) {
        return is(alert.caller().radio());
    }

    private static boolean is(RadioEvent event) {
        return switch (event) {
            case RadioEvent.Emergency emergency -> is(emergency.radio());
            case RadioEvent.EmergencyEnded ended -> is(ended.radio());
            case RadioEvent.Status status -> is(status.radio());
            case RadioEvent.Text text -> is(text.radio());
            case RadioEvent.PositionReport report -> is(report.radio());
            case RadioEvent.CallBegun call -> is(call.radio());
            case RadioEvent.CallEnded call -> is(call.radio());
            case RadioEvent.Registration registration -> is(registration.radio());
            case RadioEvent.LinkChange _, RadioEvent.Garbled _ -> false;
        };
    }

    private static boolean is(SubscriberId radio) {
        return switch (radio) {
            case SubscriberId.AirwaveRadio _ -> true;
            case SubscriberId.SchemeRadio _ -> false;
        };
    }
}
