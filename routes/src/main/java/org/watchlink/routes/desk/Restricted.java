package org.watchlink.routes.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.DeskEvent.Refused;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.incident.FaultChange;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertPassed;
import org.watchlink.routes.incident.Occurrence.AlertPlaced;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertRepeated;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.AnswerReported;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.incident.Occurrence.CameraChanged;
import org.watchlink.routes.incident.Occurrence.CueOrdered;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.incident.Occurrence.DeskChanged;
import org.watchlink.routes.incident.Occurrence.DeskMuted;
import org.watchlink.routes.incident.Occurrence.Disclosed;
import org.watchlink.routes.incident.Occurrence.EntryAdopted;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.PassageBegun;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.Occurrence.RadioHeard;
import org.watchlink.routes.incident.PoliceChange;

/// Which of what happens comes from Airwave, or names a radio there: only desks that are entitled
/// to it are told.
///
/// What concerns an alert without bringing it along is restricted too: nobody could say that it is
/// not. So this is asked before an event is shortened. Requests for footage name people: whoever
/// looks after them asks for what they may see.
public final class Restricted {

    private Restricted() { }

    /// Whether a desk that is not entitled must not be told.
    public static boolean is(DeskEvent event) {
        return switch (event) {
            case Airwave _ -> true;
            case Changed changed -> changed.incidents().stream().anyMatch(Incident::airwave)
                || is(changed.occurrence(), changed.alert());
            case Snapshot _, Health _, Refused _ -> false;
        };
    }

    /// What a desk that is not entitled may know of an event that it is told: the same one where
    /// nothing has to be left out.
    public static DeskEvent without(DeskEvent event) {
        return switch (event) {
            case Changed changed -> without(changed);
            case Snapshot snapshot -> without(snapshot);
            case Airwave _, Health _, Refused _ -> event;
        };
    }

    private static Changed without(Changed changed) {
        Occurrence occurrence =
            changed.occurrence() instanceof PassageReported(long alert, Passage passage)
                ? new PassageReported(alert, passage.withheld()) : changed.occurrence();
        Optional<Alert> alert = changed.alert().map(Alert::withoutAirwave);
        return occurrence == changed.occurrence() && alert.equals(changed.alert()) ? changed
            : new Changed(
                changed.number(), changed.at(), changed.recorded(), occurrence, alert,
                changed.incidents());
    }

    /// Everything as a desk that is not entitled may see it.
    public static Snapshot without(Snapshot all) {
        Set<Long> open = new HashSet<>();
        all.alerts().stream().filter(alert -> !alert.restricted())
            .forEach(alert -> open.add(alert.number()));
        List<Alert> alerts = all.alerts().stream()
            .filter(alert -> open.contains(alert.number())).map(Alert::withoutAirwave).toList();
        List<Long> unrecorded = all.unrecorded().stream().filter(open::contains).toList();
        List<Incident> incidents = all.incidents().stream()
            .filter(incident -> !incident.airwave()).toList();
        return alerts.equals(all.alerts()) && unrecorded.equals(all.unrecorded())
            && incidents.equals(all.incidents()) ? all
            : new Snapshot(
                all.epoch(), all.number(), all.at(), alerts, unrecorded, incidents,
                all.links(), all.cameras(), all.desks(), all.muted());
    }

    private static boolean is(Occurrence occurrence, Optional<Alert> alert) {
        return switch (occurrence) {
            case RadioHeard(var event) -> event.airwave();
            case AlertRaised raised -> raised.caller().officer();
            case PassageBegun _, Disclosed _, FootageChange _, EntryAdopted _ -> true;
            case AlertRepeated _, AlertPlaced _, AlertTaken _, CueOrdered _, CueReported _,
                AnswerSent _, AnswerReported _, NoteWritten _, AlertPassed _, PassageReported _,
                AlertClosed _ -> alert.map(Alert::restricted).orElse(true);
            case CameraChanged _, DeskChanged _, DeskMuted _, IncidentChange _, PoliceChange _,
                FaultChange _ -> false;
        };
    }
}
