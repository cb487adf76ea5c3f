package org.watchlink.routes.room;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.FootageAction.AmendFootage;
import org.watchlink.routes.desk.FootageAction.ApproveFootage;
import org.watchlink.routes.desk.FootageAction.AskFootage;
import org.watchlink.routes.desk.FootageAction.GiveDisc;
import org.watchlink.routes.desk.FootageAction.GiveLink;
import org.watchlink.routes.desk.FootageAction.NoteFootage;
import org.watchlink.routes.desk.FootageAction.OrderLink;
import org.watchlink.routes.desk.FootageAction.PreserveFootage;
import org.watchlink.routes.desk.FootageAction.ReceiveFootage;
import org.watchlink.routes.desk.FootageAction.RefuseFootage;
import org.watchlink.routes.desk.FootageAction.ShowFootage;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.Asked.Declined;
import org.watchlink.routes.footage.Asked.Taken;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Part;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootageNoted;
import org.watchlink.routes.incident.FootageChange.FootagePreserved;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.Times;

/// Takes requests for footage, and does about them what the operators ask, or says why not.
final class FootageDuty {

    private final FootageBook book;
    private final IncidentMemory incidents;
    private final Pen pen;
    private final Access access;
    private final FootageCheck check;
    private final FootageCover cover;
    private final FootageDecision decision;
    private final FootageRelease release;

    FootageDuty(
        FootageBook book, IncidentMemory incidents, Pen pen, Access access, FootageCheck check,
        FootageCover cover, FootageDecision decision, FootageRelease release) {
        this.book = book;
        this.incidents = incidents;
        this.pen = pen;
        this.access = access;
        this.check = check;
        this.cover = cover;
        this.decision = decision;
        this.release = release;
    }

    Optional<String> act(Operator by, FootageAction action) {
        return switch (action) {
            case AskFootage(FootageAsk ask) -> switch (ask(by, ask, access.entitled(by))) {
                case Taken _ -> Optional.empty();
                case Declined(String reason) -> Optional.of(reason);
            };
            case AmendFootage(long number, FootageAsk ask, String reason) ->
                with(number, by, now -> amend(now, ask, reason, by));
            case ApproveFootage(long number) ->
                with(number, by, now -> decision.approve(now, by));
            case RefuseFootage(long number, String reason) ->
                with(number, by, now -> decision.refuse(now, reason, by));
            case PreserveFootage asked ->
                with(asked.request(), by, now -> preserve(now, asked, by));
            case OrderLink asked -> with(asked.request(), by, now -> release.order(now, asked, by));
            case GiveLink asked -> with(asked.request(), by, now -> release.link(now, asked, by));
            case GiveDisc(long number, var disc) ->
                with(number, by, now -> release.disc(now, disc, by));
            case ShowFootage(long number, String viewer) ->
                with(number, by, now -> release.show(now, viewer, by));
            case ReceiveFootage asked ->
                with(asked.request(), by, now -> release.received(now, asked, by));
            case NoteFootage(long number, String text) -> with(number, by, _ ->
                Said.fault("the note", text)
                    .or(() -> pen.written(new FootageNoted(number, text.strip(), by))));
        };
    }

    /// Takes a request; `entitled` says whether whoever enters it may know of officers' alerts.
    Asked ask(Operator by, FootageAsk ask, boolean entitled) {
        Optional<String> fault = fault(ask, entitled)
            .or(() -> cover.fault(ask, airwave(ask), List.of(), by));
        if (fault.isPresent()) {
            return new Declined(fault.get());
        }
        long number = book.next();
        pen.write(new FootageRequested(number, ask, airwave(ask), by));
        writeGone(number);
        return new Taken(number);
    }

    private Optional<String> amend(Request now, FootageAsk ask, String reason, Operator by) {
        return expect(now, FootageStatus.REQUESTED)
            .or(() -> fault(ask, access.entitled(by)))
            .or(() -> cover.fault(ask, airwave(ask), now.clerks(), by))
            .or(() -> Said.fault("the reason", reason))
            .or(() -> pen.written(new FootageAmended(
                now.number(), ask, airwave(ask), reason.strip(), by)))
            .or(() -> {
                writeGone(now.number());
                return Optional.empty();
            });
    }

    /// Says exactly which stretches of a request are lost already.
    private void writeGone(long number) {
        List<Part> parts = book.request(number).orElseThrow().parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int counted = i + 1;
            if (part.copy().isEmpty()) {
                check.goneUntil(part.key(), pen.now())
                    .ifPresent(until -> pen.write(
                        new FootageGone(number, counted, part.key().from(), until)));
            }
        }
    }

    private Optional<String> fault(FootageAsk ask, boolean entitled) {
        Optional<Incident> incident = incident(ask).filter(one -> entitled || !one.airwave());
        return ask.incident().isPresent() && incident.isEmpty()
            ? Optional.of("there is no incident " + ask.incident().get())
            : check.fault(ask, incident, pen.now());
    }

    private Optional<Incident> incident(FootageAsk ask) {
        return ask.incident().flatMap(incidents::incident);
    }

    private boolean airwave(FootageAsk ask) {
        return incident(ask).map(Incident::airwave).orElse(false);
    }

    /// What was copied before it was written over counts, also where that is said later.
    private Optional<String> preserve(Request now, PreserveFootage asked, Operator by) {
        if (now.part(asked.part()).isEmpty()) {
            return Optional.of("there is no part " + asked.part());
        }
        FootageKey key = now.part(asked.part()).get().key();
        String hash = asked.sha256().strip().toLowerCase(Locale.ROOT);
        if (!Times.told(asked.copied(), pen.now())) {
            return Optional.of("it was copied after its last picture, and before now");
        }
        Optional<Instant> gone = check.goneUntil(key, asked.copied());
        return expect(
            now, FootageStatus.REQUESTED, FootageStatus.APPROVED, FootageStatus.PRESERVED)
            .or(() -> FootageCheck.line("place", asked.place()))
            .or(() -> FootageCheck.hash(hash))
            .or(() -> FootageCheck.when(
                asked.copied().isAfter(pen.now()) || asked.copied().isBefore(key.until()),
                "it was copied after its last picture, and before now"))
            .or(() -> FootageCheck.when(gone.equals(Optional.of(key.until())),
                "it was written over before that"))
            .or(() -> pen.written(new FootagePreserved(
                now.number(), asked.part(), asked.place().strip(), hash, asked.copied(), by)))
            .or(() -> {
                gone.ifPresent(until -> pen.write(new FootageGone(
                    now.number(), asked.part(), key.from(), until)));
                return Optional.empty();
            });
    }

    /// Why this cannot be done to a request as it is.
    static Optional<String> expect(Request now, FootageStatus... expected) {
        return FootageCheck.when(
            !List.of(expected).contains(now.status()),
            "request %04d is %s".formatted(
                now.number(), now.status().name().toLowerCase(Locale.ROOT)));
    }

    /// A request that the operator may not know of is not there for them.
    private Optional<String> with(
        long number, Operator by, Function<Request, Optional<String>> deed) {
        return book.request(number)
            .filter(request -> !request.airwave() || access.entitled(by))
            .map(deed)
            .orElseGet(() -> Optional.of("there is no request %04d".formatted(number)));
    }
}
