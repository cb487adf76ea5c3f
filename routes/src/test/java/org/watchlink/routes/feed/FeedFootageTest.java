package org.watchlink.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageLink;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Requester;

class FeedFootageTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
    private static final Operator DESK = new Operator("A. Example", "Desk 1");
    private static final IncidentNumber FIGHT =
        new IncidentNumber(41, LocalDate.of(2026, 11, 22), 1);
    private static final LinkGiven GIVEN = new LinkGiven(
        1, new FootageLink("x", "Sgt 12", "sgt@police.example", THEN, "ab".repeat(32)), DESK);

    @Test
    void whatIsGivenIsToldUnderTheIncidentThatItIsFor() {
        assertThat(told(GIVEN)).containsExactly(
            FeedType.CREATED, FeedType.REQUESTED, FeedType.EVIDENCE_LINKED);
    }

    @Test
    void whatTurnedOutToBeForNoIncidentIsNotTold() {
        assertThat(told(new FootageAmended(1, ask(Optional.empty()), false, "other", DESK), GIVEN))
            .containsExactly(FeedType.CREATED, FeedType.REQUESTED);
    }

    private static List<FeedType> told(Occurrence... then) {
        List<Occurrence> all = new ArrayList<>(List.of(
            new PartnerDeclared(
                "herts", List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL, false),
            new IncidentOpened(
                FIGHT, IncidentStatus.ACTUAL, "Stevenage", "Hertfordshire", List.of(), false,
                IncidentFacts.of("Public safety", "Violence", "", Optional.empty()), DESK),
            new FootageRequested(1, ask(Optional.of(FIGHT)), false, DESK)));
        all.addAll(List.of(then));
        List<Entry> log = new ArrayList<>();
        all.forEach(one -> log.add(new Entry(log.size() + 1, THEN, one)));
        return PaperShelves.tell(log).stream().map(one -> one.event().type()).toList();
    }

    private static FootageAsk ask(Optional<IncidentNumber> incident) {
        return new FootageAsk(
            incident, List.of(), new Requester("a", "b", Requester.Kind.POLICE, "c"),
            FootageAsk.Want.COPY, "Robbery", "");
    }
}
