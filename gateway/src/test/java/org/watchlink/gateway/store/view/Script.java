package org.watchlink.gateway.store.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.watchlink.gateway.store.Samples;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View.ToPreset;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.radio.Position;

/// A long and unlikely log, the same every time: everything that can happen, in every order.
public final class Script {

    private static final Instant START = Instant.parse("2026-03-01T22:14:07.123456Z");
    private static final Operator DESK = new Operator("ann", "desk 1");

    private final Random chance = new Random(7);
    private final List<Entry> entries = new ArrayList<>();
    private int alerts;
    private int incidents;

    private Script() { }

    public static List<Entry> entries(int count) {
        return of(count).entries;
    }

    /// The same, and at the end a partner that is told of an incident and its alert.
    static List<Entry> told(int count) {
        Script script = of(count - 2);
        script.add(new PartnerDeclared(
            "macclesfield", List.of("Cheshire"), List.of(), IncidentStatus.ACTUAL, true));
        script.add(new IncidentOpened(
            number(9_999), IncidentStatus.ACTUAL, "Macclesfield", "Cheshire", List.of(1L), false,
            script.facts(), DESK));
        return script.entries;
    }

    private static Script of(int count) {
        Script script = new Script();
        List<Occurrence> samples = Samples.occurrences();
        samples.forEach(script::add);
        while (script.entries.size() < count) {
            script.add(script.next(samples));
        }
        return script;
    }

    public static IncidentNumber number(int serial) {
        return new IncidentNumber(41, LocalDate.of(2026, 3, 1), serial);
    }

    private void add(Occurrence occurrence) {
        int number = entries.size() + 1;
        entries.add(new Entry(number, START.plusSeconds(number), occurrence));
    }

    private Occurrence next(List<Occurrence> samples) {
        return switch (chance.nextInt(13)) {
            case 0 -> Samples.raised(++alerts);
            case 1 -> new IncidentOpened(
                number(++incidents), IncidentStatus.ACTUAL, "Macclesfield", "Cheshire",
                List.of(alert()), chance.nextInt(9) == 0, facts(), DESK);
            case 2 -> new AlertTaken(alert(), DESK);
            case 3, 4, 5 -> new CueReported(new CueReport(
                new Cue(1, alert(), chance.nextInt(4), new ToPreset("1", "north"), "nearest"),
                CueState.values()[chance.nextInt(CueState.values().length)], ""));
            case 6 -> new AlertMoved(incident(), alert(), incident(), false, "same", DESK);
            case 7 -> new IncidentMerged(incident(), incident(), "same", DESK);
            case 8 -> new IncidentAmended(
                incident(), 2 + chance.nextInt(3), facts(), "two, not one", DESK);
            case 9 -> new IncidentNoted(incident(), "Grüße 100 % \0 nördlich_1", DESK);
            case 10 -> chance.nextBoolean()
                ? new NoteWritten(alert(), "ran NORTH", DESK)
                : new CameraNamed(incident(), 3, START, START.plusSeconds(60), DESK);
            case 11 -> chance.nextBoolean()
                ? new AlertClosed(alert(), "arrest", "", DESK)
                : new IncidentClosed(incident(), 5, facts(), DESK);
            default -> samples.get(chance.nextInt(samples.size()));
        };
    }

    private IncidentFacts facts() {
        return new IncidentFacts(
            "Public safety", "Robbery", "Theft", "ÄUSSERE Straße \0" + chance.nextInt(50),
            chance.nextBoolean() ? Optional.empty()
                : Optional.of(new Position(53 + chance.nextDouble(), -2 - chance.nextDouble())),
            List.of(new Person(Person.Part.WITNESS, "Jo \u0130", "red coat")),
            chance.nextInt(3), chance.nextBoolean(), "followed", "arrest", "");
    }

    private long alert() {
        return Math.max(1, alerts - chance.nextInt(6));
    }

    private IncidentNumber incident() {
        return number(Math.max(1, incidents - chance.nextInt(6)));
    }
}
