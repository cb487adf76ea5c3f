package org.watchlink.routes.footage;

import java.time.Instant;
import java.util.Optional;
import org.watchlink.routes.alert.Note;
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
import org.watchlink.routes.incident.FootageLink;

/// What the log's lines about a request for footage come to: the same lines give the same request,
/// at work and when the log is read again.
public record FootageFold(FootageWords words) {

    /// The request after the next line about it; `before` is empty for its first.
    public Optional<Request> after(
        Optional<Request> before, FootageChange change, Instant at) {
        Optional<Request> now = change instanceof FootageRequested asked
            ? Optional.of(Request.begin(
                asked.request(), at, asked.ask(), asked.airwave(), asked.by().name()))
            : before.map(request -> after(request, change, at));
        return now.map(request -> request.noted(
            new Note(at, FootageWords.by(change), words.text(change))));
    }

    private static Request after(Request now, FootageChange change, Instant at) {
        Handover way = now.handover();
        return switch (change) {
            case FootageAmended amended ->
                now.asking(amended.ask(), amended.airwave(), amended.by().name(), at);
            case FootageApproved approved -> now.approved(approved.by().name());
            case FootageApprovedFor approved -> now.approved(approved.by().name());
            case FootagePassedOn passed -> now.passed(new Turn(passed.to(), at));
            case FootageRefused _ -> now.ended(FootageStatus.REFUSED, at);
            case FootagePreserved kept -> now.with(kept.part(), part -> part.preserved(
                new Part.Copy(kept.place(), kept.sha256(), kept.copied(), kept.by().name())));
            case FootageGone gone -> now.with(gone.part(), part -> part.gone(gone.until()));
            case LinkOrdered order -> now.with(FootageStatus.ORDERED, way.ordered(new FootageLink(
                "", order.recipient(), order.address(), order.expires(), "")));
            case LinkGiven(_, FootageLink link, _) -> now.with(
                FootageStatus.RELEASED,
                way.linked(link, now.status() == FootageStatus.ORDERED));
            case LinkFailed _, LinkLapsed _ ->
                now.with(FootageStatus.PRESERVED, way.unlinked());
            case DiscGiven given ->
                now.with(FootageStatus.RELEASED, way.handed(given.disc()));
            case FootageShown _ -> now.ended(FootageStatus.SHOWN, at);
            case FootageReceived _ -> now.ended(FootageStatus.RECEIVED, at);
            case FootageWarned warned -> now.with(
                warned.part(), part -> part.warned(warned.days()));
            case FootageEscalated(_, var stage) -> now.escalated(stage);
            case FootageRequested _, FootageNoted _ -> now;
        };
    }
}
