package org.watchlink.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// What must hold of a feed whatever happens. What each partner may be told is worked out anew,
/// from the log alone.
class FeedFoldPropertyTest {

    private static final int LENGTH = 400;

    private final Map<IncidentNumber, IncidentOpened> opened = new HashMap<>();
    private final Map<IncidentNumber, String> categories = new HashMap<>();
    private final Map<Long, IncidentNumber> belongs = new HashMap<>();
    private final Set<IncidentNumber> officers = new HashSet<>();
    private final Map<IncidentNumber, IncidentNumber> merged = new HashMap<>();
    private final Map<String, PartnerDeclared> partners = new HashMap<>();
    /// Who was told as another, or at all, until this entry.
    private final Map<String, PartnerDeclared> leaving = new HashMap<>();
    private final Map<String, Set<IncidentNumber>> begun = new HashMap<>();
    private final Map<String, Set<UUID>> ids = new HashMap<>();

    @Property(tries = 100)
    void theSameLogTellsTheSame(@ForAll long seed) {
        List<Entry> log = RandomLog.of(seed, LENGTH);
        assertThat(PaperShelves.tell(log)).isEqualTo(PaperShelves.tell(log)).isNotEmpty();
    }

    @Property(tries = 100)
    void partnersAreToldWhatIsForThemFromItsBeginningToItsEnd(@ForAll long seed) {
        clear();
        List<Entry> log = RandomLog.of(seed, LENGTH);
        Map<Long, List<Told>> byEntry = new HashMap<>();
        PaperShelves.tell(log).forEach(told ->
            byEntry.merge(told.event().cause(), List.of(told), FeedFoldPropertyTest::both));
        for (Entry entry : log) {
            follow(entry);
            List<Told> told = byEntry.getOrDefault(entry.number(), List.of());
            told.forEach(this::check);
            complete(entry, told);
        }
    }

    private void clear() {
        opened.clear();
        categories.clear();
        belongs.clear();
        officers.clear();
        merged.clear();
        partners.clear();
        begun.clear();
        ids.clear();
    }

    private void follow(Entry entry) {
        leaving.clear();
        switch (entry.occurrence()) {
            case IncidentOpened one -> {
                opened.put(one.incident(), one);
                state(one.incident(), one.facts());
                one.alerts().forEach(alert -> belongs.put(alert, one.incident()));
                if (one.airwave()) {
                    officers.add(one.incident());
                }
            }
            case IncidentAmended one -> state(one.incident(), one.facts());
            case IncidentClosed one -> state(one.incident(), one.facts());
            case AlertMoved moved -> {
                belongs.put(moved.alert(), moved.incident());
                if (moved.airwave()) {
                    officers.add(moved.incident());
                }
            }
            case IncidentMerged one -> {
                merged.put(one.incident(), one.into());
                belongs.replaceAll((_, in) -> in.equals(one.incident()) ? one.into() : in);
                if (officers.contains(one.incident())) {
                    officers.add(one.into());
                }
            }
            case IncidentRelocated one -> opened.computeIfPresent(one.incident(), (_, was) ->
                new IncidentOpened(
                    was.incident(), was.status(), one.town(), one.force(), was.alerts(),
                    was.airwave(), was.facts(), was.by()));
            case PartnerDeclared declared -> {
                PartnerDeclared before = partners.put(declared.partner(), declared);
                if (before != null && before.status() != declared.status()) {
                    leaving.put(before.partner(), before);
                }
            }
            case PartnerWithdrawn withdrawn ->
                Optional.ofNullable(partners.remove(withdrawn.partner()))
                    .ifPresent(before -> leaving.put(before.partner(), before));
            default -> { }
        }
    }

    private void state(IncidentNumber incident, IncidentFacts facts) {
        categories.put(
            incident, facts.closing().isEmpty() ? facts.opening() : facts.closing());
    }

    private void check(Told told) {
        FeedEvent event = told.event();
        boolean leaves = leaving.containsKey(told.partner());
        PartnerDeclared partner = (leaves ? leaving : partners).get(told.partner());
        Set<IncidentNumber> known =
            begun.computeIfAbsent(told.partner(), _ -> new HashSet<>());
        assertThat(ids.computeIfAbsent(told.partner(), _ -> new HashSet<>()).add(event.id()))
            .as("each id once").isTrue();
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.status()).isEqualTo(partner.status());
        assertThat(opened.get(event.incident()).status()).isEqualTo(partner.status());
        if (event.type() == FeedType.CREATED) {
            assertThat(known.add(event.incident())).isTrue();
        }
        assertThat(known).as("created comes first").contains(event.incident());
        event.data().other().flatMap(IncidentNumber::of)
            .ifPresent(other -> assertThat(mayKnow(partner, other)).isTrue());
        if (event.data().now().isPresent()) {
            assertThat(mayKnow(partner, event.incident())).isTrue();
        } else {
            assertThat(event.type()).isEqualTo(FeedType.CANCELLED);
            assertThat(event.sensitive()).isFalse();
            assertThat(leaves || !mayKnow(partner, event.incident())).isTrue();
            known.remove(event.incident());
        }
        event.data().question()
            .ifPresent(asked -> assertThat(asked.partner()).isEqualTo(told.partner()));
        event.data().receipt()
            .ifPresent(receipt -> assertThat(receipt.partner()).isEqualTo(told.partner()));
    }

    /// Nobody is left out, and nobody is left with what is no longer for them, nor with what went
    /// over into it.
    private void complete(Entry entry, List<Told> told) {
        leaving.forEach((name, _) -> assertThat(begun.getOrDefault(name, Set.of())).isEmpty());
        partners.forEach((name, partner) -> {
            Set<IncidentNumber> known = begun.getOrDefault(name, Set.of());
            assertThat(known).allMatch(number -> mayKnow(partner, number));
            assertThat(known).containsAll(
                known.stream().map(merged::get).filter(Objects::nonNull).toList());
            if (entry.occurrence() instanceof IncidentRelocated one) {
                crossed(one.incident(), partner, known, told);
            }
            if (entry.occurrence() instanceof IncidentClosed closed
                && mayKnow(partner, closed.incident())) {
                assertThat(told).filteredOn(one -> one.partner().equals(name))
                    .extracting(one -> one.event().type()).contains(FeedType.CLOSED);
            }
        });
    }

    /// Whoever may know of an incident that is elsewhere now knows of it.
    private void crossed(
        IncidentNumber number, PartnerDeclared partner, Set<IncidentNumber> known,
        List<Told> told) {
        assertThat(known.contains(number)).isEqualTo(mayKnow(partner, number));
        List<FeedType> types = told.stream()
            .filter(one -> one.partner().equals(partner.partner())
                && one.event().incident().equals(number))
            .map(one -> one.event().type()).toList();
        if (mayKnow(partner, number)) {
            assertThat(types).endsWith(FeedType.UPDATED);
        } else if (!types.isEmpty()) {
            assertThat(types).containsExactly(FeedType.CANCELLED);
        }
    }

    private boolean mayKnow(PartnerDeclared partner, IncidentNumber number) {
        return inArea(partner, number)
            && (!merged.containsKey(number) || mayKnow(partner, merged.get(number)));
    }

    private boolean inArea(PartnerDeclared partner, IncidentNumber number) {
        IncidentOpened incident = opened.get(number);
        return partner.forces().contains(incident.force())
            && partner.status() == incident.status()
            && (partner.towns().isEmpty() || partner.towns().contains(incident.town()))
            && (partner.airwave() && police(partner) || !officers.contains(number))
            && partner.remit().map(Remit::categories).filter(named -> !named.isEmpty())
                .map(named -> named.contains(categories.get(number))).orElse(true);
    }

    private static boolean police(PartnerDeclared partner) {
        return partner.remit().map(Remit::service).orElse(Service.POLICE) == Service.POLICE;
    }

    private static List<Told> both(List<Told> some, List<Told> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
