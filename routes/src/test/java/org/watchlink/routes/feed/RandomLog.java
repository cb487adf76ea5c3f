package org.watchlink.routes.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertPassed;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.CueOrdered;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// A log of all that can be done to incidents, alerts and partners, at random and more wildly than
/// in any control room: what is closed goes on, too.
final class RandomLog {

    static final List<String> FORCES = List.of("Hertfordshire", "Bedfordshire", "Cambridgeshire");
    static final List<String> PARTNERS = List.of("herts", "beds", "cambs", "exercise");

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Operator DESK = new Operator("operator", "desk 1");
    private static final List<String> CATEGORIES = List.of("Robbery", "Fly-tipping", "Fire");

    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final List<IncidentOpened> incidents = new ArrayList<>();
    private final List<IncidentOpened> gone = new ArrayList<>();
    private final Map<Long, IncidentOpened> belongs = new HashMap<>();
    private long alerts;
    private int serial;

    private RandomLog(long seed) {
        random = new Random(seed);
    }

    static List<Entry> of(long seed, int length) {
        RandomLog log = new RandomLog(seed);
        PARTNERS.forEach(_ -> log.write(log.declared()));
        while (log.entries.size() < length) {
            log.write(log.next());
        }
        return log.entries;
    }

    private void write(Occurrence occurrence) {
        long number = entries.size() + 1;
        entries.add(new Entry(number, START.plusMillis(number * 37), occurrence));
    }

    private Occurrence next() {
        return incidents.isEmpty() ? opened() : switch (random.nextInt(20)) {
            case 0, 1 -> opened();
            case 2 -> new IncidentAmended(one().incident(), 2, facts(), "corrected", DESK);
            case 3, 4 -> moved();
            case 5, 6 -> merged();
            case 7 -> new IncidentClosed(one().incident(), 3, facts(), DESK);
            case 8 -> new IncidentNoted(one().incident(), "ran off", DESK);
            case 9 -> new CameraNamed(one().incident(), 14, START, START.plusSeconds(9), DESK);
            case 10 -> new AlertTaken(alert(), DESK);
            case 11 -> chance(2) ? new AlertPassed(alert(), "police", DESK) : arrived();
            case 12 -> new AlertClosed(alert(), "arrest", "", DESK);
            case 13 -> new CueOrdered(cue(), DESK);
            case 14 -> new CueReported(new CueReport(
                cue(), CueState.values()[random.nextInt(CueState.values().length)], ""));
            case 15 -> police(one().incident());
            case 16 -> declared();
            case 17 -> late();
            case 18 -> relocated(one().incident());
            default -> random.nextInt(4) > 0
                ? declared() : new PartnerWithdrawn(one(PARTNERS));
        };
    }

    private IncidentOpened opened() {
        String force = one(FORCES);
        List<Long> with = random.nextBoolean() ? List.of() : List.of(++alerts);
        IncidentOpened opened = new IncidentOpened(
            new IncidentNumber(40 + FORCES.indexOf(force), DAY, ++serial), status(),
            force + random.nextInt(2), force, with, !with.isEmpty() && chance(8), facts(), DESK);
        incidents.add(opened);
        with.forEach(alert -> belongs.put(alert, opened));
        return opened;
    }

    private AlertMoved moved() {
        long alert = random.nextBoolean() ? ++alerts : alert();
        IncidentOpened from = belongs.get(alert);
        IncidentOpened to = from == null ? one() : like(from);
        belongs.put(alert, to);
        return new AlertMoved(
            to.incident(), alert, (from == null ? to : from).incident(), chance(8), "the same",
            DESK);
    }

    private Occurrence merged() {
        IncidentOpened from = one();
        IncidentOpened into = like(from);
        if (from == into) {
            return new IncidentNoted(from.incident(), "ran off", DESK);
        }
        incidents.remove(from);
        gone.add(from);
        belongs.replaceAll((_, in) -> in == from ? into : in);
        return new IncidentMerged(from.incident(), into.incident(), "the same", DESK);
    }

    /// Of an incident that went over into another one.
    private Occurrence late() {
        if (gone.isEmpty()) {
            return opened();
        }
        IncidentNumber incident = one(gone).incident();
        return switch (random.nextInt(3)) {
            case 0 -> new IncidentAmended(incident, 4, facts(), "corrected", DESK);
            case 1 -> relocated(incident);
            default -> police(incident);
        };
    }

    private IncidentRelocated relocated(IncidentNumber incident) {
        String force = one(FORCES);
        return new IncidentRelocated(
            incident, "", force + random.nextInt(2), force, "over the border", DESK);
    }

    private PassageReported arrived() {
        return new PassageReported(alert(), new Passage(
            1, one(List.of(Passage.Kind.values())), START, "patrol", "",
            one(List.of(Passage.State.values())), ""));
    }

    private Occurrence police(IncidentNumber incident) {
        String partner = one(PARTNERS);
        return switch (random.nextInt(3)) {
            case 0 -> new PoliceAnswered(incident, new Receipt(
                partner, Receipt.Step.ACCEPTED, "", "", "a", START, ""));
            case 1 -> new PoliceAsked(incident, new Question(
                1, partner, "which way?", "a", START, Optional.empty()));
            default -> new QuestionAnswered(incident, 1, "north", DESK);
        };
    }

    private PartnerDeclared declared() {
        List<String> forces = new ArrayList<>(FORCES);
        forces.removeIf(_ -> random.nextBoolean());
        return new PartnerDeclared(
            one(PARTNERS), forces, chance(3) ? List.of(one(FORCES) + "0") : List.of(), status(),
            random.nextBoolean(), chance(2) ? Optional.empty() : Optional.of(remit()));
    }

    private Remit remit() {
        List<String> categories = new ArrayList<>(CATEGORIES);
        categories.removeIf(_ -> random.nextBoolean());
        return new Remit(one(List.of(Service.values())), categories);
    }

    private IncidentFacts facts() {
        return new IncidentFacts(
            "Public safety", one(CATEGORIES), chance(3) ? one(CATEGORIES) : "", "High Street",
            Optional.empty(), List.of(), 0, false, "", "", "");
    }

    private Cue cue() {
        View view = random.nextBoolean()
            ? new View.ToPreset("7", "Market Place") : new View.ToBearing(90, 38);
        return new Cue(9, alert(), 14, view, "nearest");
    }

    private IncidentStatus status() {
        return chance(4) ? IncidentStatus.EXERCISE : IncidentStatus.ACTUAL;
    }

    /// Also one that was never raised.
    private long alert() {
        return random.nextLong(Math.max(1, alerts)) + 1;
    }

    private IncidentOpened one() {
        return one(incidents);
    }

    /// Another of the same status: what is actual and what is an exercise do not mix.
    private IncidentOpened like(IncidentOpened it) {
        return one(incidents.stream().filter(one -> one.status() == it.status()).toList());
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
