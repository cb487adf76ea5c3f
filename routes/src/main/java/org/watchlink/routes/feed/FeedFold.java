package org.watchlink.routes.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentShelf;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;

/// What each partner is told, as the log gives rise to it, one line after the other. The same log
/// tells the same, at work and when it is read again. Belongs to one thread.
///
/// The first that a partner hears of an incident is always that it was created, whenever it comes
/// into its area; the last, if it leaves it or the partner is told nothing any more, that it was
/// cancelled. What went over into another incident has ended with that one.
public final class FeedFold {

    private final IncidentShelf incidents;
    private final FeedShelf shelf;
    private final FeedMeaning meaning;
    private final List<Told> told = new ArrayList<>();

    /// A fold whose sum so far is what the shelves hold.
    public FeedFold(IncidentShelf incidents, FeedShelf shelf) {
        this.incidents = incidents;
        this.shelf = shelf;
        this.meaning = new FeedMeaning(incidents, shelf);
    }

    /// Takes in the next line, which the incidents have taken in already, and gives who is told
    /// what of it.
    public List<Told> apply(Entry entry) {
        told.clear();
        switch (entry.occurrence()) {
            case PoliceChange change -> apply(change, entry);
            case FootageRequested asked -> shelf.keep(asked.request(), asked.ask().incident());
            case FootageAmended asked -> shelf.keep(asked.request(), asked.ask().incident());
            case IncidentMerged merged -> shelf.merge(merged.incident(), merged.into());
            default -> { }
        }
        List<News> all = meaning.of(entry);
        if (!all.isEmpty()) {
            shelf.partners().forEach(partner ->
                all.forEach(news -> tell(partner, news, entry)));
        }
        return List.copyOf(told);
    }

    private void apply(PoliceChange change, Entry entry) {
        switch (change) {
            case PartnerDeclared declared -> declare(Partner.of(declared), entry);
            case PartnerWithdrawn withdrawn -> withdraw(withdrawn.partner(), entry);
            case CategoriesDeclared declared -> shelf.keep(declared.categories());
            case PoliceAnswered _, PoliceAsked _, QuestionAnswered _, FeedRead _ -> { }
        }
    }

    /// What a partner may no longer be told of ends for it. One whose status changes begins anew:
    /// what it knew ends under the status that it had, so that exercises and others do not mix.
    private void declare(Partner partner, Entry entry) {
        if (declared(partner.name()).filter(one -> one.status() != partner.status()).isPresent()) {
            withdraw(partner.name(), entry);
        }
        shelf.keep(partner);
        part(partner, shelf.known(partner.name()), entry);
    }

    private void part(Partner partner, List<IncidentNumber> from, Entry entry) {
        for (IncidentNumber number : from) {
            incidents.incident(number).filter(now -> !sees(partner, now))
                .ifPresent(_ -> end(partner, number, entry));
        }
    }

    private void withdraw(String name, Entry entry) {
        declared(name).ifPresent(partner ->
            shelf.known(name).forEach(number -> end(partner, number, entry)));
        shelf.withdraw(name);
    }

    private Optional<Partner> declared(String name) {
        return shelf.partners().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void tell(Partner partner, News news, Entry entry) {
        incidents.incident(news.incident()).ifPresent(now -> {
            if (sees(partner, now)) {
                if (news.only().map(partner.name()::equals).orElse(true)) {
                    begin(partner, now, entry);
                    if (news.type() != FeedType.CREATED) {
                        add(partner, news, Optional.of(now), entry);
                    }
                }
            } else {
                end(partner, now.number(), entry);
            }
        });
    }

    /// Whoever knows of an incident knows of the one that it went over into: they end together.
    private void begin(Partner partner, Incident now, Entry entry) {
        if (!shelf.knows(partner.name(), now.number())) {
            shelf.tell(partner.name(), now.number());
            now.mergedInto().flatMap(incidents::incident)
                .ifPresent(into -> begin(partner, into, entry));
            add(partner, News.of(FeedType.CREATED, now.number()), Optional.of(now), entry);
        }
    }

    /// Ends an incident that the partner knows of, and with it what went over into it.
    private void end(Partner partner, IncidentNumber number, Entry entry) {
        if (shelf.knows(partner.name(), number)) {
            shelf.forget(partner.name(), number);
            add(partner, News.of(FeedType.CANCELLED, number), Optional.empty(), entry);
            part(partner, shelf.wentInto(number), entry);
        }
    }

    /// Whoever is told anything is told it under its own status, and none other.
    private void add(Partner partner, News news, Optional<Incident> now, Entry entry) {
        Instant at = entry.at();
        told.add(new Told(partner.name(), new FeedEvent(
            EventId.of(entry, news), news.type(), news.incident(), partner.status(), at,
            at, entry.number(), now.map(Incident::airwave).orElse(false),
            new FeedData(
                news.incident().toString(),
                now.map(one -> FeedIncident.of(one, shelf.category(one.facts().category()))),
                news.changed(), news.alert(), news.camera(),
                news.other().filter(number -> sees(partner, number))
                    .map(IncidentNumber::toString),
                news.question(), news.receipt(), news.footage()))));
    }

    private boolean sees(Partner partner, IncidentNumber number) {
        return incidents.incident(number).filter(now -> sees(partner, now)).isPresent();
    }

    private boolean sees(Partner partner, Incident now) {
        return partner.sees(now, incidents::incident);
    }
}
