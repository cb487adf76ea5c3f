package org.watchlink.routes.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
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
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;

/// The occurrence log told as timelines: what each line is about, and how it reads there.
public final class Chronicle {

    private Chronicle() { }

    /// The number of the alert that an occurrence is about.
    public static Optional<Long> alert(Occurrence occurrence) {
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
                IncidentChange _, PoliceChange _, FootageChange _, FaultChange _,
                EntryAdopted _ -> Optional.empty();
        };
    }

    /// The incidents that an occurrence is about by its own words.
    public static List<IncidentNumber> incidents(Occurrence occurrence) {
        return switch (occurrence) {
            case AlertMoved moved when !moved.from().equals(moved.incident()) ->
                List.of(moved.incident(), moved.from());
            case IncidentMerged merged when !merged.into().equals(merged.incident()) ->
                List.of(merged.incident(), merged.into());
            case IncidentChange change -> List.of(change.incident());
            case PoliceAnswered answered -> List.of(answered.incident());
            case PoliceAsked asked -> List.of(asked.incident());
            case QuestionAnswered answered -> List.of(answered.incident());
            default -> List.of();
        };
    }

    /// The line that an occurrence makes in the timeline of what it is about.
    public static Optional<Note> line(Instant at, Occurrence occurrence) {
        return switch (occurrence) {
            case AlertRaised raised -> line(at, "radio", Words.heard(raised.original()));
            case AlertRepeated again -> line(at, "radio", Words.heard(again.original()));
            case AlertPlaced placed -> line(at, "system", "Placed: " + placed.placing().how());
            case AlertTaken taken -> line(at, by(taken.by()), "Taken");
            case AlertPassed passed -> line(at, by(passed.by()), "Passed to " + passed.to());
            case AlertClosed closed -> line(at, by(closed.by()), Words.closed(closed));
            case CueOrdered ordered -> line(at, by(ordered.by()), Words.ordered(ordered.cue()));
            case CueReported(CueReport report) -> line(at, "camera", Words.cue(report));
            case AnswerSent sent -> line(at, by(sent.by()), Words.answer(sent.answer()));
            case AnswerReported reported -> line(at, "radio", Words.answer(reported.answer()));
            case NoteWritten note -> line(at, by(note.by()), note.text());
            case PassageBegun begun -> Optional.of(
                new Note(at, by(begun.by()), Words.passage(begun.passage()), true));
            case PassageReported reported -> Optional.of(
                new Note(at, "airwave", Words.passage(reported.passage()), true));
            case IncidentChange change -> line(at, by(change.by()), said(change));
            case PoliceChange change -> said(at, change);
            case RadioHeard _, CameraChanged _, DeskChanged _, DeskMuted _, Disclosed _,
                FootageChange _, FaultChange _, EntryAdopted _ -> Optional.empty();
        };
    }

    private static String said(IncidentChange change) {
        return switch (change) {
            case IncidentOpened opened ->
                "Opened: " + opened.facts().opening() + report(opened.facts());
            case IncidentAmended amended -> "Version %d%s: %s".formatted(
                amended.version(), report(amended.facts()), amended.reason());
            case AlertMoved moved when moved.from().equals(moved.incident()) ->
                "Alert %04d taken in: %s".formatted(moved.alert(), moved.reason());
            case AlertMoved moved -> "Alert %04d moved from %s to %s: %s".formatted(
                moved.alert(), moved.from(), moved.incident(), moved.reason());
            case IncidentMerged merged -> "%s went over into %s: %s".formatted(
                merged.incident(), merged.into(), merged.reason());
            case IncidentRelocated moved -> Words.relocated(moved);
            case CameraNamed named -> "Camera %03d named, %s to %s".formatted(
                named.camera(), named.from().truncatedTo(ChronoUnit.SECONDS),
                named.until().truncatedTo(ChronoUnit.SECONDS));
            case IncidentNoted noted -> noted.text();
            case IncidentClosed closed -> "Closed: " + closed.facts().outcome();
            case IncidentImported old -> "Taken over from " + old.source();
        };
    }

    private static String report(IncidentFacts facts) {
        return facts.methane().map(report -> ", with " + report.name()).orElse("");
    }

    private static Optional<Note> said(Instant at, PoliceChange change) {
        return switch (change) {
            case PoliceAnswered(_, Receipt receipt) ->
                line(at, by(receipt.by(), receipt.partner()), answer(receipt));
            case PoliceAsked(_, Question question) ->
                line(at, by(question.by(), question.partner()), "Asks: " + question.text());
            case QuestionAnswered answered ->
                line(at, by(answered.by()), "Answered: " + answered.text());
            case PartnerDeclared _, PartnerWithdrawn _, CategoriesDeclared _, FeedRead _ ->
                Optional.empty();
        };
    }

    private static String answer(Receipt receipt) {
        String step = receipt.step().name();
        return step.charAt(0) + step.substring(1).toLowerCase(Locale.ROOT)
            + (receipt.urn().isEmpty() ? "" : ", their number " + receipt.urn())
            + (receipt.grade().isEmpty() ? "" : ", grade " + receipt.grade())
            + (receipt.reason().isEmpty() ? "" : ": " + receipt.reason());
    }

    private static Optional<Note> line(Instant at, String by, String text) {
        return Optional.of(new Note(at, by, text));
    }

    private static String by(Operator operator) {
        return by(operator.name(), operator.desk());
    }

    private static String by(String who, String where) {
        return where.isEmpty() ? who : who.isEmpty() ? where : who + ", " + where;
    }
}
