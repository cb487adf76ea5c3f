package org.watchlink.routes.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.incident.FaultChange;
import org.watchlink.routes.incident.FootageChange;
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
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.PassageBegun;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.Occurrence.RadioHeard;
import org.watchlink.routes.incident.PoliceChange;

/// An alert as its occurrences tell it, one after the other. Pure: the same occurrences give the
/// same alert, at work and when the log is read again.
final class Story {

    private Story() { }

    /// The number of the alert that an occurrence is about.
    static Optional<Long> alert(Occurrence occurrence) {
        return switch (occurrence) {
            case AlertRaised raised -> Optional.of(raised.alert());
            case AlertRepeated again -> Optional.of(again.alert());
            case AlertPlaced placed -> Optional.of(placed.alert());
            case AlertTaken taken -> Optional.of(taken.alert());
            case AlertPassed passed -> Optional.of(passed.alert());
            case AlertClosed closed -> Optional.of(closed.alert());
            case CueOrdered ordered -> Optional.of(ordered.cue().alert());
            case CueReported reported -> Optional.of(reported.report().cue().alert());
            case AnswerSent sent -> Optional.of(sent.alert());
            case AnswerReported reported -> Optional.of(reported.alert());
            case NoteWritten note -> Optional.of(note.alert());
            case PassageBegun begun -> Optional.of(begun.alert());
            case PassageReported reported -> Optional.of(reported.alert());
            case RadioHeard _, CameraChanged _, DeskChanged _, DeskMuted _, Disclosed _,
                IncidentChange _, PoliceChange _, FootageChange _, FaultChange _ ->
                Optional.empty();
        };
    }

    static Alert begin(AlertRaised raised, Instant at) {
        return new Alert(
            raised.alert(), raised.category(), Life.RAISED, at, at, 1, raised.caller(),
            raised.original().heard().link(), Words.talkgroup(raised.original()), raised.town(),
            raised.scheme(), Words.said(raised.original()), raised.placing(), raised.candidates(),
            List.of(), List.of(), List.of(),
            List.of(new Note(at, "radio", Words.heard(raised.original()))), Optional.empty(),
            Optional.empty(), Optional.empty());
    }

    /// The alert after an occurrence that is about it.
    static Alert after(Alert alert, Occurrence occurrence, Instant at) {
        return switch (occurrence) {
            case AlertRepeated again -> alert
                .heardAgain(at, Words.talkgroup(again.original()), Words.said(again.original()))
                .noted(at, "radio", Words.heard(again.original()));
            case AlertPlaced placed -> alert
                .placed(placed.placing(), placed.candidates())
                .noted(at, "system", "Placed: " + placed.placing().how());
            case AlertTaken taken -> alert
                .taken(taken.by(), at)
                .noted(at, by(taken.by()), "Taken");
            case AlertPassed passed -> alert
                .lives(Life.PASSED, alert.outcome())
                .noted(at, by(passed.by()), "Passed to " + passed.to());
            case AlertClosed closed -> alert
                .lives(Life.CLOSED, Optional.of(closed.outcome()))
                .noted(at, by(closed.by()), Words.closed(closed));
            case CueOrdered ordered -> alert
                .cued(new CueReport(ordered.cue(), CueState.ORDERED, ""))
                .noted(at, by(ordered.by()), Words.ordered(ordered.cue()));
            case CueReported(CueReport report) -> alert
                .cued(report)
                .noted(at, "camera", Words.cue(report));
            case AnswerSent sent -> alert
                .answered(sent.answer())
                .noted(at, by(sent.by()), Words.answer(sent.answer()));
            case AnswerReported reported -> alert
                .answered(reported.answer())
                .noted(at, "radio", Words.answer(reported.answer()));
            case NoteWritten note -> alert.noted(at, by(note.by()), note.text());
            case PassageBegun begun -> alert
                .passed(begun.passage())
                .noted(new Note(at, by(begun.by()), Words.passage(begun.passage()), true));
            case PassageReported(_, Passage passage) -> told(alert, passage)
                .passed(passage)
                .noted(new Note(at, "airwave", Words.passage(passage), true));
            case AlertRaised _, RadioHeard _, CameraChanged _, DeskChanged _, DeskMuted _,
                Disclosed _, IncidentChange _, PoliceChange _, FootageChange _,
                FaultChange _ -> alert;
        };
    }

    /// The police have been told when the alert itself has arrived there.
    private static Alert told(Alert alert, Passage passage) {
        return alert.open() && passage.kind() == Passage.Kind.ALERT
            && passage.state() == Passage.State.DELIVERED
            ? alert.lives(Life.PASSED, alert.outcome()) : alert;
    }

    private static String by(Operator operator) {
        return operator.desk().isEmpty()
            ? operator.name()
            : operator.name() + ", " + operator.desk();
    }
}
