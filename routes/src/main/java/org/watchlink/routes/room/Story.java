package org.watchlink.routes.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.incident.Chronicle;
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
import org.watchlink.routes.incident.Occurrence.EntryAdopted;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.PassageBegun;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.Occurrence.RadioHeard;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.Words;

/// An alert as its occurrences tell it, one after the other. Pure: the same occurrences give the
/// same alert, at work and when the log is read again.
final class Story {

    private Story() { }

    static Alert begin(AlertRaised raised, Instant at) {
        return new Alert(
            raised.alert(), raised.category(), Life.RAISED, at, at, 1, raised.caller(),
            raised.original().heard().link(), Words.talkgroup(raised.original()), raised.town(),
            raised.scheme(), Words.said(raised.original()), raised.placing(), raised.candidates(),
            List.of(), List.of(), List.of(),
            Chronicle.line(at, raised).stream().toList(), Optional.empty(),
            Optional.empty(), Optional.empty());
    }

    /// The alert after an occurrence that is about it.
    static Alert after(Alert alert, Occurrence occurrence, Instant at) {
        Alert after = changed(alert, occurrence, at);
        return occurrence instanceof AlertRaised ? after
            : Chronicle.line(at, occurrence).map(after::noted).orElse(after);
    }

    private static Alert changed(Alert alert, Occurrence occurrence, Instant at) {
        return switch (occurrence) {
            case AlertRepeated again -> alert
                .heardAgain(at, Words.talkgroup(again.original()), Words.said(again.original()));
            case AlertPlaced placed -> alert.placed(placed.placing(), placed.candidates());
            case AlertTaken taken -> alert.taken(taken.by(), at);
            case AlertPassed _ -> alert.lives(Life.PASSED, alert.outcome());
            case AlertClosed closed -> alert.lives(Life.CLOSED, Optional.of(closed.outcome()));
            case CueOrdered ordered ->
                alert.cued(new CueReport(ordered.cue(), CueState.ORDERED, ""));
            case CueReported(CueReport report) -> alert.cued(report);
            case AnswerSent sent -> alert.answered(sent.answer());
            case AnswerReported reported -> alert.answered(reported.answer());
            case PassageBegun begun -> alert.passed(begun.passage());
            case PassageReported(_, Passage passage) -> told(alert, passage).passed(passage);
            case NoteWritten _, AlertRaised _, RadioHeard _, CameraChanged _, DeskChanged _,
                DeskMuted _, Disclosed _, IncidentChange _, PoliceChange _, FootageChange _,
                FaultChange _, EntryAdopted _ -> alert;
        };
    }

    private static Alert told(Alert alert, Passage passage) {
        return alert.open() && passage.tellsThePolice()
            ? alert.lives(Life.PASSED, alert.outcome()) : alert;
    }
}
