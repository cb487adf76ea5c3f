package org.watchlink.routes.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
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
/// cancelled.
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
            case FootageRequested asked -> keep(asked.request(), asked.ask());
            case FootageAmended asked -> keep(asked.request(), asked.ask());
            default -> { }
        }
        List<News> all = meaning.of(entry);
        if (!all.isEmpty()) {
            shelf.partners().forEach(partner ->
                all.forEach(news -> tell(partner, news, entry)));
        }
        if (entry.occurrence() instanceof IncidentRelocated) {
            shelf.partners().stream().filter(this::lost).toList()
                .forEach(partner -> part(partner, entry));
        }
        return List.copyOf(told);
    }

    private void keep(long request, FootageAsk ask) {
        ask.incident().ifPresent(incident -> shelf.keep(request, incident));
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
        part(partner, entry);
    }

    /// Whether an incident has just ended for a partner: then those do that went over into it.
    private boolean lost(Partner partner) {
        return told.stream().anyMatch(one -> one.partner().equals(partner.name())
            && one.event().type() == FeedType.CANCELLED);
    }

    private void part(Partner partner, Entry entry) {
        for (IncidentNumber number : shelf.known(partner.name())) {
            incidents.incident(number).filter(now -> !sees(partner, now))
                .ifPresent(_ -> end(partner, News.of(FeedType.CANCELLED, number), entry));
        }
    }

    private void withdraw(String name, Entry entry) {
        declared(name).ifPresent(partner -> shelf.known(name).forEach(number ->
            end(partner, News.of(FeedType.CANCELLED, number), entry)));
        shelf.withdraw(name);
    }

    private Optional<Partner> declared(String name) {
        return shelf.partners().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void tell(Partner partner, News news, Entry entry) {
        incidents.incident(news.incident()).ifPresent(now -> {
            boolean knows = shelf.knows(partner.name(), now.number());
            if (sees(partner, now)) {
                if (news.only().map(partner.name()::equals).orElse(true)) {
                    if (!knows) {
                        begin(partner, news, now, entry);
                    }
                    if (news.type() != FeedType.CREATED) {
                        add(partner, news, Optional.of(now), entry);
                    }
                }
            } else if (knows) {
                end(partner, news, entry);
            }
        });
    }

    private void begin(Partner partner, News news, Incident now, Entry entry) {
        shelf.tell(partner.name(), now.number());
        add(partner, news.as(FeedType.CREATED), Optional.of(now), entry);
    }

    private void end(Partner partner, News news, Entry entry) {
        shelf.forget(partner.name(), news.incident());
        add(partner, news.as(FeedType.CANCELLED), Optional.empty(), entry);
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
                news.other().filter(number -> mayKnow(partner, number))
                    .map(IncidentNumber::toString),
                news.question(), news.receipt(), news.footage()))));
    }

    /// An incident that went over into one that the partner must not know of has ended for it.
    private boolean sees(Partner partner, Incident now) {
        return partner.sees(now)
            && now.mergedInto().map(number -> mayKnow(partner, number)).orElse(true);
    }

    private boolean mayKnow(Partner partner, IncidentNumber number) {
        return incidents.incident(number).map(partner::sees).orElse(false);
    }
}
