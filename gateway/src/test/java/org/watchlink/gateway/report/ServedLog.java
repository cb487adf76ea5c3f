package org.watchlink.gateway.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.watchlink.gateway.report.Counted.Line;
import org.watchlink.gateway.store.Samples;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange.DiscGiven;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageRefused;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Receipt.Step;
import org.watchlink.routes.incident.Requester;
import org.watchlink.routes.incident.Requester.Kind;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.Emergency;

/// Nearly two years of a control room and its partners, the same every time, and beside the log
/// what was put into it. Many things happen on the days on which the clocks change.
public final class ServedLog {

    /// An alert: when it was heard, raised and taken, when its incident's feed had it, and whose
    /// incident it is. `taken` is null where nobody took it.
    record Call(
        long alert, Instant heard, Instant raised, Instant taken, Instant told, Case in) { }

    /// What a partner said of an incident; of a question `step` is null.
    record Said(String partner, Case about, Step step, Instant at) { }

    /// A reading of a partner's client.
    record Given(String partner, String client, long events, Instant at) { }

    /// A request for footage; `about` is null where it is of no incident.
    record Wanted(
        long number, String organisation, Kind kind, Case about, Instant at, Instant decided,
        boolean refused, Instant given) { }

    /// An incident, and into which one it went over, if it did.
    static final class Case {
        final String force;
        final String town;
        final boolean actual;
        final boolean airwave;
        final Instant opened;
        final int arrests;
        final IncidentNumber number;
        Case into;

        private Case(ServedLog log, int serial) {
            boolean herts = log.random.nextInt(3) > 0;
            force = herts ? HERTS : BEDS;
            town = herts ? log.one("Ware", "Hitchin") : "Biggleswade";
            actual = log.random.nextInt(8) > 0;
            airwave = log.random.nextInt(6) == 0;
            opened = log.time();
            arrests = Math.max(0, log.random.nextInt(5) - 2);
            number = new IncidentNumber(41, LocalDate.of(2026, 1, 1), serial);
        }

        /// Whether a partner was told of it.
        boolean seenBy(String partner) {
            return switch (partner) {
                case "herts" -> actual && !airwave && force.equals(HERTS);
                case "beds" -> actual && !airwave && force.equals(BEDS);
                case "wide" -> actual;
                default -> !actual;
            };
        }
    }

    static final String HERTS = "Hertfordshire Constabulary";
    static final String BEDS = "Bedfordshire Police";
    static final List<String> PARTNERS = List.of("herts", "beds", "wide", "drill");

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<String> NIGHTS = List.of(
        "2025-03-30", "2025-10-26", "2026-03-29", "2026-10-25");
    private static final Operator ANNE = new Operator("anne", "Desk 1");

    final List<Line> lines = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Given> given = new ArrayList<>();
    final List<Wanted> wanted = new ArrayList<>();
    private final Random random = new Random(20_261_122);

    ServedLog() {
        List<String> both = List.of(HERTS, BEDS);
        declare("herts", List.of(HERTS), IncidentStatus.ACTUAL, false);
        declare("beds", List.of(BEDS), IncidentStatus.ACTUAL, false);
        declare("wide", both, IncidentStatus.ACTUAL, true);
        declare("drill", both, IncidentStatus.EXERCISE, true);
        for (int i = 1; i <= 220; i++) {
            open(new Case(this, i));
        }
        for (int i = 1; i <= 250; i++) {
            read();
        }
        for (int i = 1; i <= 120; i++) {
            ask(i);
        }
    }

    /// The log alone.
    public static List<Line> all() {
        return new ServedLog().lines;
    }

    private void declare(String name, List<String> forces, IncidentStatus status, boolean air) {
        lines.add(new Line(START, new PartnerDeclared(name, forces, List.of(), status, air)));
    }

    private void open(Case it) {
        List<Long> alerts = random.nextInt(3) == 0 ? List.of() : List.of(2L * calls.size() + 1);
        alerts.forEach(alert -> call(alert, it, it.opened));
        write(it.opened, new IncidentOpened(
            it.number, it.actual ? IncidentStatus.ACTUAL : IncidentStatus.EXERCISE, it.town,
            it.force, alerts, it.airwave, facts(it.arrests), ANNE));
        if (random.nextInt(4) == 0) {
            long second = 2L * calls.size() + 2;
            Instant moved = it.opened.plusSeconds(60);
            call(second, it, moved);
            write(moved, new AlertMoved(it.number, second, it.number, false, "same", ANNE));
        }
        for (String partner : PARTNERS) {
            if (it.seenBy(partner)) {
                answer(it, partner);
            }
        }
        if (random.nextInt(8) == 0) {
            cases.stream().filter(one -> one.actual == it.actual && one.airwave == it.airwave
                && one.force.equals(it.force) && one.into == null).findAny()
                .ifPresent(into -> merge(it, into));
        }
        cases.add(it);
    }

    private void merge(Case it, Case into) {
        it.into = into;
        Instant later = it.opened.isAfter(into.opened) ? it.opened : into.opened;
        write(later.plusSeconds(3_600), new IncidentMerged(it.number, into.number, "same", ANNE));
    }

    private void call(long alert, Case it, Instant told) {
        Instant heard = told.minusMillis(random.nextInt(12_000));
        AlertRaised like = (AlertRaised) Samples.raised(alert);
        Emergency cry = (Emergency) like.original();
        Instant raised = heard.plusMillis(random.nextInt(5));
        Instant taken = random.nextInt(4) == 0
            ? null : raised.plusMillis(1 + random.nextInt(90_000));
        write(raised, new AlertRaised(
            alert, new Emergency(
                new Heard("town/1", heard, ""), cry.radio(), cry.cry(), Optional.empty(),
                Optional.empty()),
            like.category(), like.caller(), it.town, like.scheme(), like.placing(), List.of()));
        if (taken != null) {
            write(taken, new AlertTaken(alert, ANNE));
            write(taken.plusSeconds(30), new AlertTaken(alert, new Operator("bob", "Desk 2")));
        }
        calls.add(new Call(alert, heard, raised, taken, told, it));
    }

    private void answer(Case it, String partner) {
        Instant at = it.opened;
        for (Step step : List.of(
            Step.RECEIVED, Step.ACCEPTED, Step.RECEIVED, one(Step.RESOLVED, Step.REJECTED))) {
            at = at.plusMillis(1 + random.nextInt(step == Step.RECEIVED ? 700_000 : 40_000_000));
            if (random.nextInt(3) > 0) {
                write(at, new PoliceAnswered(it.number, new Receipt(
                    partner, step, "", "", "a", at.minusSeconds(9), "")));
                said.add(new Said(partner, it, step, at));
            }
        }
        if (random.nextInt(4) == 0) {
            write(at, new PoliceAsked(it.number, new Question(
                1, partner, "where?", "a", at, Optional.empty())));
            said.add(new Said(partner, it, null, at));
        }
    }

    private void read() {
        Instant at = time();
        String partner = one("herts", "beds", "wide", "drill");
        String client = partner + one("-a", "-b");
        long first = random.nextInt(900);
        long last = first == 0 ? 0 : first + random.nextInt(50);
        write(at, new FeedRead(partner, client, first == 0 ? "digest" : "pull", first, last));
        given.add(new Given(partner, client, first == 0 ? 0 : last - first + 1, at));
    }

    private void ask(long number) {
        Instant at = time();
        Kind kind = one(Kind.values());
        String organisation = kind == Kind.POLICE ? one(HERTS, BEDS) : "Some " + kind;
        Case about = random.nextInt(3) == 0 ? null : cases.get(random.nextInt(cases.size()));
        Instant decided =
            random.nextInt(5) == 0 ? null : at.plusMillis(1 + random.nextInt(150_000_000));
        boolean refused = decided != null && random.nextInt(5) == 0;
        Instant handed = decided == null || refused || random.nextInt(4) == 0
            ? null : decided.plusMillis(1 + random.nextInt(300_000_000));
        boolean amended = random.nextInt(8) == 0;
        write(at, new FootageRequested(
            number, asked(amended ? "A typing error" : organisation, kind, about),
            about != null && about.airwave, ANNE));
        if (amended) {
            write(at.plusMillis(1), new FootageAmended(number,
                asked(organisation, kind, about), about != null && about.airwave, "typo", ANNE));
        }
        if (decided != null) {
            write(decided, refused ? new FootageRefused(number, "not ours", ANNE)
                : new FootageApproved(number, ANNE));
        }
        if (handed != null) {
            for (int again = 0; again <= random.nextInt(2); again++) {
                write(handed.plusSeconds(9L * again), new DiscGiven(number, new FootageDisc(
                    "D-1", "PC Gray", handed, "GRY/1", "a", "form 88"), ANNE));
            }
        }
        wanted.add(new Wanted(number, organisation, kind, about, at, decided, refused, handed));
    }

    private static FootageAsk asked(String organisation, Kind kind, Case about) {
        return new FootageAsk(
            Optional.ofNullable(about).map(it -> it.number), List.of(),
            new Requester("X", organisation, kind, "DPA"), Want.COPY, "crime", "");
    }

    private static IncidentFacts facts(int arrests) {
        return new IncidentFacts(
            "", "", "", "", Optional.empty(), List.of(), arrests, false, "", "", "");
    }

    private void write(Instant at, Occurrence occurrence) {
        lines.add(new Line(at, occurrence));
    }

    private Instant time() {
        return random.nextInt(3) == 0
            ? Instant.parse(one(NIGHTS.toArray(String[]::new)) + "T00:00:00Z")
                .plusMillis(random.nextInt(18_000_000))
            : START.plusSeconds(86_400).plusMillis(random.nextLong(680L * 86_400_000));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
