package org.watchlink.routes.incident;

import java.util.Locale;
import java.util.Optional;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.EmergencyEnded;
import org.watchlink.routes.radio.RadioEvent.Garbled;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.StateReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.Talkgroup;

/// What happened, in the operators' words.
public final class Words {

    private Words() { }

    /// What was said with it; empty where nothing was.
    public static String said(RadioEvent event) {
        return switch (event) {
            case Status status -> status.text();
            case Text text -> text.text();
            case Emergency _, EmergencyEnded _, PositionReport _, CallBegun _, CallEnded _,
                CallCleared _, Registration _, StateReport _, LinkChange _, Garbled _ -> "";
        };
    }

    /// Where something is, on one line.
    public static String place(Place place) {
        return switch (place) {
            case Premises premises -> premises.name() + ", " + premises.address();
            case FixedPlace _ -> "where the radio reported itself";
            case Town town -> town.name();
        };
    }

    /// The talkgroup that it was on.
    public static Optional<Talkgroup> talkgroup(RadioEvent event) {
        return switch (event) {
            case Emergency emergency -> emergency.talkgroup();
            case Status status -> status.talkgroup();
            case Text text -> text.talkgroup();
            case CallBegun call -> call.talkgroup();
            case CallEnded call -> call.talkgroup();
            case CallCleared call -> Optional.of(call.talkgroup());
            case EmergencyEnded _, PositionReport _, Registration _, StateReport _, LinkChange _,
                Garbled _ -> Optional.empty();
        };
    }

    /// What was heard, on one line.
    public static String heard(RadioEvent event) {
        return switch (event) {
            case Emergency emergency -> cry(emergency.cry());
            case EmergencyEnded _ -> "Emergency ended at the radio";
            case Status status -> "Status: " + status.text();
            case Text text -> "Text: " + text.text();
            case PositionReport _ -> "Position reported";
            case CallBegun _ -> "Voice call";
            case CallEnded _, CallCleared _ -> "Voice call ended";
            case Registration registration ->
                registration.present() ? "Radio switched on" : "Radio switched off";
            case StateReport report -> "State: " + report.state();
            case LinkChange change -> change.up() ? "Link up" : "Link down: " + change.reason();
            case Garbled garbled -> "Garbled: " + garbled.reason();
        };
    }

    /// A radio's emergency.
    public static String cry(Cry cry) {
        return switch (cry) {
            case BUTTON -> "Emergency button";
            case CALL -> "Emergency call";
            case MAN_DOWN -> "Man down";
            case LONE_WORKER -> "Lone worker does not answer";
            case PANIC_STRIP -> "Panic strip";
        };
    }

    static String ordered(Cue cue) {
        return "Camera %03d: %s".formatted(cue.camera(), cue.reason());
    }

    static String cue(CueReport report) {
        String state = report.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String line = "Camera %03d %s".formatted(report.cue().camera(), state);
        return report.reason().isEmpty() ? line : line + ": " + report.reason();
    }

    static String answer(Answer answer) {
        return switch (answer.state()) {
            case SENT -> "To radio: " + answer.text();
            case DELIVERED -> "Radio has: " + answer.text();
            case FAILED -> "Not delivered (" + answer.reason() + "): " + answer.text();
            case WITHHELD -> "Not sent (" + answer.reason() + "): " + answer.text();
        };
    }

    static String passage(Passage passage) {
        return switch (passage.state()) {
            case SENT -> "By Airwave to %s: %s".formatted(passage.to(), passage.text());
            case DELIVERED -> "%s has it by Airwave%s".formatted(
                passage.to(), passage.reason().isEmpty() ? "" : ": " + passage.reason());
            case FAILED -> "Not delivered to %s by Airwave: %s".formatted(
                passage.to(), passage.reason());
            case UNKNOWN -> "Not known whether %s has it by Airwave, not sent again: %s".formatted(
                passage.to(), passage.reason());
        };
    }

    static String relocated(IncidentRelocated moved) {
        String where = moved.force().isEmpty()
            ? moved.town() : moved.town() + ", " + moved.force();
        return moved.from().isEmpty()
            ? "Town given: %s: %s".formatted(where, moved.reason())
            : "Town corrected from %s to %s: %s".formatted(moved.from(), where, moved.reason());
    }

    static String closed(AlertClosed closed) {
        return closed.reason().isBlank()
            ? "Closed: " + closed.outcome()
            : "Closed: " + closed.outcome() + ", " + closed.reason();
    }
}
