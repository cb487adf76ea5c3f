package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.gateway.store.Samples;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.gateway.store.view.IncidentFile.Line;
import org.watchlink.gateway.store.view.Query.Circle;
import org.watchlink.gateway.store.view.Query.Mark;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.TextPassed;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// Five incidents, found by all that one can be found by.
class ArchiveTest {

    private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
    private static final Operator DESK = new Operator("ann", "desk 1");
    private static final Position MARKET = new Position(53.2587, -2.1254);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void findsByEverything(Vendor vendor) throws Exception {
        try (Stand stand = new Stand(folder); Views views = stand.views(vendor.log(folder))) {
            stand.append(log());
            stand.follow(views);
            Archive archive = new Archive(views);

            assertThat(found(archive, all -> all)).containsExactly(5, 4, 2, 1);
            assertThat(serials(archive.search(Queries.all(true), Optional.empty(), 9)))
                .containsExactly(5, 4, 3, 2, 1);
            times(archive);
            places(archive);
            words(archive);
            others(archive);
            pages(archive);
            wholeFile(archive);
        }
    }

    private static void times(Archive archive) throws Exception {
        assertThat(found(archive, all -> query(
            Optional.of(START.plusSeconds(1)), Optional.of(START.plusSeconds(4)), "", "",
            Optional.empty(), "", ""))).containsExactly(2, 1);
    }

    private static void places(Archive archive) throws Exception {
        assertThat(found(archive, _ -> query(
            Optional.empty(), Optional.empty(), "Bollington", "", Optional.empty(), "", "")))
            .containsExactly(4);
        assertThat(found(archive, _ -> query(
            Optional.empty(), Optional.empty(), "Congleton", "", Optional.empty(), "", "")))
            .isEmpty();
        assertThat(found(archive, _ -> query(
            Optional.empty(), Optional.empty(), "", "äussere", Optional.empty(), "", "")))
            .containsExactly(2);
        Position near = new Position(53.2587 + 300 / 111_195.0, -2.1254);
        for (int metres : new int[] {299, 301}) {
            assertThat(found(archive, _ -> query(
                Optional.empty(), Optional.empty(), "", "",
                Optional.of(new Circle(near, metres)), "", "")))
                .containsExactlyElementsOf(metres < 300 ? List.of() : List.of(1));
        }
        Position east = new Position(53.2587, -2.1254 + 300 / 66_520.0);
        for (int metres : new int[] {299, 301}) {
            assertThat(found(archive, _ -> query(
                Optional.empty(), Optional.empty(), "", "",
                Optional.of(new Circle(east, metres)), "", "")))
                .containsExactlyElementsOf(metres < 300 ? List.of() : List.of(1));
        }
    }

    private static void words(Archive archive) throws Exception {
        assertThat(text(archive, "RED  coat")).containsExactly(1);
        assertThat(text(archive, "gas bottles")).containsExactly(1);
        assertThat(text(archive, "100%")).containsExactly(2);
        assertThat(text(archive, "A\u0308USSERE")).containsExactly(2);
        assertThat(text(archive, "100_")).isEmpty();
        assertThat(text(archive, "back\\slash")).containsExactly(2);
        assertThat(text(archive, "'; drop table incident; --")).isEmpty();
        assertThat(text(archive, "towards the station")).containsExactly(1);
        assertThat(text(archive, "patrol alpha")).isEmpty();
        assertThat(serials(archive.search(
            new Query(
                Optional.empty(), Optional.empty(), "", "", Optional.empty(), "",
                OptionalInt.empty(), "patrol alpha", Optional.empty(), Optional.empty(), "",
                Optional.empty(), true), Optional.empty(), 9))).containsExactly(1);
    }

    private static void others(Archive archive) throws Exception {
        assertThat(radio(archive, "shop 14")).containsExactly(1);
        assertThat(radio(archive, "clock HOUSE")).containsExactly(1);
        Query one = Queries.all(false);
        assertThat(found(archive, _ -> new Query(
            one.from(), one.until(), "", "", one.within(), "", OptionalInt.of(14), "",
            one.status(), one.open(), "", one.notable(), false))).containsExactly(5);
        assertThat(found(archive, _ -> new Query(
            one.from(), one.until(), "", "", one.within(), "", OptionalInt.empty(), "",
            Optional.of(IncidentStatus.EXERCISE), one.open(), "", one.notable(), false)))
            .containsExactly(4);
        assertThat(found(archive, _ -> new Query(
            one.from(), one.until(), "", "", one.within(), "", OptionalInt.empty(), "",
            one.status(), Optional.of(false), "", one.notable(), false))).containsExactly(2);
        assertThat(found(archive, _ -> new Query(
            one.from(), one.until(), "", "", one.within(), "", OptionalInt.empty(), "",
            one.status(), one.open(), "41-20260301-0005", one.notable(), false)))
            .containsExactly(5);
        assertThat(found(archive, _ -> notable(true))).containsExactly(1);
        assertThat(found(archive, _ -> notable(false))).containsExactly(5, 4, 2);
    }

    private static void pages(Archive archive) throws Exception {
        List<Integer> all = new ArrayList<>();
        Optional<Mark> after = Optional.empty();
        List<Found> page;
        do {
            page = archive.search(Queries.all(true), after, 2);
            all.addAll(serials(page));
            after = page.isEmpty() ? after : Mark.of(page.getLast().mark().toString());
        } while (!page.isEmpty());
        assertThat(all).containsExactly(5, 4, 3, 2, 1);
    }

    private static void wholeFile(Archive archive) throws Exception {
        IncidentFile two = archive.file(Script.number(2), false).orElseThrow();
        assertThat(two.versions()).extracting(one -> one.version() + one.reason())
            .containsExactly("1", "2a correction", "3");
        assertThat(two.timeline()).extracting(Line::text).containsExactly(
            "Opened: Robbery", "ran off with 100% of it, back\\slash",
            "Version 2: a correction", "Closed: arrest", "Asks: which way?");
        assertThat(archive.file(Script.number(1), true).orElseThrow().timeline())
            .extracting(Line::airwave).contains(true);
        assertThat(archive.file(Script.number(1), false).orElseThrow().timeline())
            .extracting(Line::airwave).doesNotContain(true);
        assertThat(archive.file(Script.number(3), false)).isEmpty();
        assertThat(archive.file(Script.number(3), true)).isPresent();
        assertThat(archive.incident(Script.number(9))).isEmpty();
        assertThat(archive.asked()).extracting(one -> one.number().serial()).containsExactly(2);
    }

    private static List<Entry> log() {
        Passage passage = new Passage(
            1, Passage.Kind.MESSAGE, START, "Patrol Alpha", "look out", Passage.State.SENT, "");
        List<Occurrence> what = List.of(
            Samples.raised(1),
            opened(1, "Macclesfield", IncidentStatus.ACTUAL, List.of(1L), false, "Market Place"),
            opened(2, "Macclesfield", IncidentStatus.ACTUAL, List.of(), false, "ÄUSSERE Straße"),
            new NoteWritten(1, "went towards the STATION", DESK),
            new TextPassed(1, passage, new Issi(4711), DESK),
            opened(3, "Macclesfield", IncidentStatus.ACTUAL, List.of(2L), true, "an officer"),
            opened(4, "Congleton", IncidentStatus.EXERCISE, List.of(), false, "Town hall"),
            opened(5, "Macclesfield", IncidentStatus.ACTUAL, List.of(), false, "Station"),
            new IncidentNoted(
                Script.number(2), "ran off with 100% of it, back\\slash", DESK),
            new IncidentAmended(
                Script.number(2), 2, facts("ÄUSSERE Straße", Optional.empty()), "a correction",
                DESK),
            new IncidentClosed(
                Script.number(2), 3, facts("ÄUSSERE Straße", Optional.empty()), DESK),
            new CameraNamed(Script.number(5), 14, START, START.plusSeconds(9), DESK),
            new IncidentRelocated(
                Script.number(4), "Congleton", "Bollington", "Cheshire", "misheard", DESK),
            asked(2), asked(5));
        List<Entry> log = new ArrayList<>();
        for (Occurrence occurrence : what) {
            log.add(new Entry(log.size() + 1, START.plusSeconds(log.size()), occurrence));
        }
        return log;
    }

    private static Occurrence opened(
        int serial, String town, IncidentStatus status, List<Long> alerts, boolean airwave,
        String place) {
        return new IncidentOpened(
            Script.number(serial), status, town, "Cheshire", alerts, airwave,
            serial == 1
                ? new IncidentFacts(
                    "Public safety", "Robbery", "", place, Optional.of(MARKET),
                    List.of(new Person(Person.Part.SUSPECT, "", "Red Coat")), 0, true, "", "",
                    "").with(new Methane(
                        false, "", "", "Gas bottles", "", Optional.empty(), "", ""))
                : facts(place, Optional.empty()), DESK);
    }

    private static Occurrence asked(int serial) {
        return new PoliceAsked(Script.number(serial), new Question(
            1, "cheshire", "which way?", "a", START, Optional.empty()));
    }

    private static IncidentFacts facts(String place, Optional<Position> position) {
        return new IncidentFacts(
            "Public safety", "Robbery", "", place, position, List.of(), 0, false, "", "arrest",
            "");
    }

    private static Query query(
        Optional<Instant> from, Optional<Instant> until, String town, String place,
        Optional<Circle> within, String radio, String text) {
        return new Query(
            from, until, town, place, within, radio, OptionalInt.empty(), text,
            Optional.empty(), Optional.empty(), "", Optional.empty(), false);
    }

    private static Query notable(boolean notable) {
        Query all = Queries.all(false);
        return new Query(
            all.from(), all.until(), "", "", all.within(), "", all.camera(), "", all.status(),
            all.open(), "", Optional.of(notable), false);
    }

    private static List<Integer> text(Archive archive, String text) throws Exception {
        return found(archive, _ -> query(
            Optional.empty(), Optional.empty(), "", "", Optional.empty(), "", text));
    }

    private static List<Integer> radio(Archive archive, String radio) throws Exception {
        return found(archive, _ -> query(
            Optional.empty(), Optional.empty(), "", "", Optional.empty(), radio, ""));
    }

    private static List<Integer> found(Archive archive, UnaryOperator<Query> query)
        throws Exception {
        return serials(archive.search(
            query.apply(Queries.all(false)), Optional.empty(), 9));
    }

    private static List<Integer> serials(List<Found> found) {
        return found.stream().map(Found::incident).map(Incident::number)
            .map(IncidentNumber::serial).toList();
    }
}
