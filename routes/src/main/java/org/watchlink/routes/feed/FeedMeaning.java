package org.watchlink.routes.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.View.ToBearing;
import org.watchlink.routes.camera.View.ToPreset;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FaultChange;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.DiscGiven;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootageNoted;
import org.watchlink.routes.incident.FootageChange.FootagePassedOn;
import org.watchlink.routes.incident.FootageChange.FootagePreserved;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.FootageRefused;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.FootageShown;
import org.watchlink.routes.incident.FootageChange.FootageWarned;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageChange.LinkLapsed;
import org.watchlink.routes.incident.FootageChange.LinkOrdered;
import org.watchlink.routes.incident.IncidentChange;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentShelf;
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
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;

/// The control room's log in the words of the feed. What belongs to no incident is not told, nor
/// what is the room's own business: answers to radios, notes on alerts, desks, faults.
final class FeedMeaning {

    private final IncidentShelf incidents;
    private final FeedShelf shelf;

    /// Both are as they are after the entry.
    FeedMeaning(IncidentShelf incidents, FeedShelf shelf) {
        this.incidents = incidents;
        this.shelf = shelf;
    }

    List<News> of(Entry entry) {
        return switch (entry.occurrence()) {
            case IncidentChange change -> of(change);
            case PoliceChange change -> of(change);
            case FootageChange change -> of(change);
            case AlertTaken taken -> of(FeedType.ACKNOWLEDGED, taken.alert());
            case AlertPassed passed -> of(FeedType.ESCALATED, passed.alert());
            case PassageReported(long alert, Passage passage) when passage.tellsThePolice() ->
                of(FeedType.ESCALATED, alert);
            case AlertClosed closed -> of(FeedType.STOOD_DOWN, closed.alert());
            case CueOrdered ordered -> of(FeedType.ASSIGNED, ordered.cue().alert()).stream()
                .map(news -> news.camera(ordered.cue().camera())).toList();
            case CueReported(CueReport report) -> of(report);
            case AlertRaised _, AlertRepeated _, AlertPlaced _, AnswerSent _, AnswerReported _,
                NoteWritten _, PassageBegun _, PassageReported _, Disclosed _, RadioHeard _,
                CameraChanged _, DeskChanged _, DeskMuted _, FaultChange _, EntryAdopted _ ->
                List.of();
        };
    }

    private static List<News> of(IncidentChange change) {
        return switch (change) {
            case IncidentOpened opened -> opened(opened);
            case IncidentAmended amended ->
                List.of(News.of(FeedType.UPDATED, amended.incident(), "facts"));
            case AlertMoved moved -> moved(moved);
            case IncidentMerged merged -> List.of(
                News.of(FeedType.MERGED, merged.incident()).other(merged.into()),
                News.of(FeedType.LINKED, merged.into(), "alerts", "cameras")
                    .other(merged.incident()));
            case IncidentRelocated moved ->
                List.of(News.of(FeedType.UPDATED, moved.incident(), "town", "force"));
            case CameraNamed named -> List.of(
                News.of(FeedType.ASSIGNED, named.incident(), "cameras").camera(named.camera()));
            case IncidentClosed closed -> List.of(
                News.of(FeedType.CLOSED, closed.incident(), "facts", "state"));
            case IncidentNoted _, IncidentImported _ -> List.of();
        };
    }

    private static List<News> opened(IncidentOpened opened) {
        List<News> news = new ArrayList<>();
        news.add(News.of(FeedType.CREATED, opened.incident()));
        opened.alerts().forEach(alert ->
            news.add(News.of(FeedType.RAISED, opened.incident()).alert(alert)));
        return news;
    }

    private static List<News> moved(AlertMoved moved) {
        if (moved.from().equals(moved.incident())) {
            return List.of(
                News.of(FeedType.RAISED, moved.incident(), "alerts").alert(moved.alert()));
        }
        return List.of(
            News.of(FeedType.UPDATED, moved.from(), "alerts", "cameras").alert(moved.alert())
                .other(moved.incident()),
            News.of(FeedType.LINKED, moved.incident(), "alerts", "cameras").alert(moved.alert())
                .other(moved.from()));
    }

    private List<News> of(PoliceChange change) {
        return switch (change) {
            case PoliceAnswered answered ->
                List.of(News.of(answered.receipt(), answered.incident()));
            case PoliceAsked asked -> List.of(News.of(asked.question(), asked.incident()));
            case QuestionAnswered answered -> incidents.incident(answered.incident()).stream()
                .flatMap(now -> now.questions().stream())
                .filter(question -> question.number() == answered.question()).limit(1)
                .map(question -> News.of(question, answered.incident())).toList();
            case PartnerDeclared _, PartnerWithdrawn _, CategoriesDeclared _, FeedRead _ ->
                List.of();
        };
    }

    /// What becomes of a request in the house is not told: that there is one, and what was given.
    private List<News> of(FootageChange change) {
        return switch (change) {
            case FootageRequested asked -> footage(FeedType.REQUESTED, asked.request());
            case LinkGiven given -> footage(FeedType.EVIDENCE_LINKED, given.request());
            case DiscGiven given -> footage(FeedType.EVIDENCE_LINKED, given.request());
            case FootageAmended _, FootageApproved _, FootageApprovedFor _, FootagePassedOn _,
                FootageRefused _, FootagePreserved _, FootageGone _, LinkOrdered _, LinkFailed _,
                LinkLapsed _, FootageShown _, FootageReceived _, FootageWarned _,
                FootageEscalated _, FootageNoted _ ->
                List.of();
        };
    }

    private List<News> footage(FeedType type, long request) {
        return shelf.footage(request).stream()
            .map(incident -> News.of(type, incident, "footage").footage(request)).toList();
    }

    private List<News> of(CueReport report) {
        boolean called = switch (report.cue().view()) {
            case ToPreset _ -> switch (report.state()) {
                case ACCEPTED -> true;
                case ORDERED, SENT, CONFIRMED, NOT_CONFIRMED, SUPERSEDED, FAILED -> false;
            };
            case ToBearing _ -> false;
        };
        return called
            ? of(FeedType.PRESET_CALLED, report.cue().alert()).stream()
                .map(news -> news.camera(report.cue().camera())).toList()
            : List.of();
    }

    /// What is about an alert is told under its incident; not while it has none.
    private List<News> of(FeedType type, long alert) {
        return Optional.of(alert).flatMap(incidents::of).stream()
            .map(incident -> News.of(type, incident).alert(alert)).toList();
    }
}
