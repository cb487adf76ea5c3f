package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Samples;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View.ToPreset;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.CueOrdered;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.RadioHeard;

/// Measures how fast the read models are made from a log, and how far they are behind it at a
/// thousand entries a second. Every ten entries are an alert with its incident. Run its `main` with
/// the test classpath; arguments name how many entries, and the folder to write in.
public final class ViewFigures {

    private static final int RATE = 1_000;
    private static final int SECONDS = 10;
    private static final Operator DESK = new Operator("ann", "desk 1");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private ViewFigures() { }

    public static void main(String[] args) throws Exception {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory(
            Path.of(args.length > 1 ? args[1] : "target").toAbsolutePath(), "figures");
        LogSite site = new LogSite.Embedded(folder.resolve("log.db"));
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            fill(store, entries);
            long start = System.nanoTime();
            try (Views views = new Views(site, store.log(), Views.INCIDENTS, _ -> { })) {
                views.catchUp();
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("rebuild: %,d entries in %.1f s, %,.0f entries/s%n",
                    entries, seconds, entries / seconds);
                lag(store, views, entries);
                search(views, Queries.all(true));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(ViewFigures::delete);
            }
        }
    }

    private static void fill(Store store, int entries) throws Exception {
        CompletionStage<Void> last = null;
        for (int number = 1; number <= entries; number++) {
            last = store.log().append(entry(number));
            if (number % 10_000 == 0) {
                last.toCompletableFuture().get();
            }
        }
        last.toCompletableFuture().get();
    }

    /// Samples, every millisecond, for how long the oldest durable entry has waited.
    private static void lag(Store store, Views views, int from) throws Exception {
        long[] at = new long[RATE * SECONDS + 1];
        long[] lags = new long[RATE * SECONDS];
        int seen = 0;
        long start = System.nanoTime();
        for (int i = 0; i < at.length - 1; i++) {
            long due = start + i * (1_000_000_000L / RATE);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(100_000);
            }
            at[i] = System.nanoTime();
            store.log().append(entry(from + i + 1));
            seen = seen(views, from, seen, at, lags);
        }
        while (seen < lags.length) {
            seen = seen(views, from, seen, at, lags);
            LockSupport.parkNanos(100_000);
        }
        Arrays.sort(lags);
        System.out.printf("at %,d entries/s, from append to view: p50 %.1f ms, p99 %.1f ms%n",
            RATE, lags[lags.length / 2] / 1e6, lags[lags.length * 99 / 100] / 1e6);
    }

    private static int seen(Views views, int from, int seen, long[] at, long[] lags) {
        long now = System.nanoTime();
        int next = seen;
        while (from + next + 1 <= views.number() && next < lags.length) {
            lags[next] = now - at[next];
            next++;
        }
        return next;
    }

    private static void search(Views views, Query all) throws IOException {
        Archive archive = new Archive(views);
        for (String text : new String[] {"", "station", "nowhere at all"}) {
            Query query = new Query(
                all.from(), all.until(), "", "", all.within(), "", all.camera(), text,
                all.status(), all.open(), "", all.notable(), true);
            long start = System.nanoTime();
            int found = archive.search(query, Optional.empty(), 50).size();
            System.out.printf("search “%s”: %d found in %.1f ms%n", text, found,
                (System.nanoTime() - start) / 1e6);
        }
    }

    private static Entry entry(int number) {
        int alert = (number - 1) / 10 + 1;
        Instant at = START.plus(Duration.ofSeconds(number));
        return new Entry(number, at, occurrence(number, alert, at));
    }

    private static Occurrence occurrence(int number, int alert, Instant at) {
        IncidentNumber incident = new IncidentNumber(41, LocalDate.of(2026, 3, 1), alert);
        Cue cue = new Cue(alert, alert, alert % 40, new ToPreset("1", "north"), "nearest; 52 m");
        IncidentFacts facts = IncidentFacts.of(
            "Public safety", "Robbery", "Street " + alert, Optional.empty());
        return switch ((number - 1) % 10) {
            case 0 -> Samples.raised(alert);
            case 1 -> new CueOrdered(cue, Operator.SYSTEM);
            case 2 -> new CueReported(new CueReport(cue, CueState.ACCEPTED, ""));
            case 3 -> new IncidentOpened(
                incident, IncidentStatus.ACTUAL, "Macclesfield", "Cheshire",
                List.of((long) alert), false, facts, DESK);
            case 4 -> new AlertTaken(alert, DESK);
            case 5 -> new CueReported(new CueReport(cue, CueState.CONFIRMED, ""));
            case 6 -> new NoteWritten(alert, "went towards the station", DESK);
            case 7 -> new RadioHeard(Samples.events().get(5));
            case 8 -> new AlertClosed(alert, "arrest", "police on scene", DESK);
            default -> new IncidentClosed(incident, 2, facts, DESK);
        };
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
