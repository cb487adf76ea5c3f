package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.feed.http.Events.Event;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.IncidentChange;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;

/// A consumer that is killed, disconnected, slowed and restarted at random, and whose server goes
/// down and comes up at random, ends with exactly the sequence 1 to n, while n grows.
/// `-Dfeed.consumer=100000` makes it as many events instead of 10,000, and `-Dfeed.seed=` repeats a
/// run.
class ConsumerProofTest {

    private static final int EVENTS = Integer.getInteger("feed.consumer", 10_000);
    private static final long SEED = Long.getLong("feed.seed", System.nanoTime());
    private static final Pattern EVENT = Pattern.compile("\"sequence\":\"(\\d{20})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Operator DESK = new Operator("A. Example", "Desk 1");
    private static final int LIFE = 20;

    @TempDir
    private Path folder;
    private final RandomGenerator chance = new Random(SEED);
    private final List<Long> got = new ArrayList<>();
    private String cursor = "";

    /// What the consumer has made durable, together: the events and the place after them.
    private int kept;
    private String keptCursor = "";

    @Test
    void whateverHappensToTheConsumerOrTheServerItGetsEverythingOnce() throws Exception {
        try (SqlStage stage = new SqlStage(folder, new Pace(
                Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofMinutes(1)));
            ExecutorService others = Executors.newFixedThreadPool(2)) {
            AtomicBoolean done = new AtomicBoolean();
            Future<?> source = others.submit(() -> produce(stage));
            Future<Integer> restarts = others.submit(() -> restart(stage, done));
            try {
                while (got.size() < EVENTS) {
                    try (Visitor visitor = stage.visitor()) {
                        live(visitor);
                    }
                }
            } finally {
                done.set(true);
            }
            source.get();
            assertThat(restarts.get()).as("seed %d", SEED).isGreaterThan(5);
        }
        assertThat(got).as("seed %d", SEED)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
    }

    /// One life of the consumer: it ends in good order, or is killed and has what it kept.
    private void live(Visitor visitor) {
        try {
            for (int i = chance.nextInt(1, 5); i > 0 && got.size() < EVENTS; i--) {
                if (chance.nextBoolean()) {
                    pull(visitor);
                } else {
                    stream(visitor);
                }
            }
        } catch (IOException _) {
            // disconnected, or there is no server
        }
        if (chance.nextInt(3) == 0) {
            got.subList(kept, got.size()).clear();
            cursor = keptCursor;
        } else {
            keep();
        }
    }

    private void pull(Visitor visitor) throws IOException {
        int limit = chance.nextInt(1, 300);
        HttpResponse<String> page = visitor.get("/feed/v1/events?wait=1&limit=" + limit
            + (cursor.isEmpty() ? "" : "&after=" + cursor));
        assertThat(page.statusCode()).isIn(200, 503);
        if (page.statusCode() == 503) {
            return;
        }
        Matcher event = EVENT.matcher(page.body());
        while (event.find()) {
            got.add(Long.parseLong(event.group(1)));
        }
        Matcher next = NEXT.matcher(page.body());
        assertThat(next.find()).isTrue();
        cursor = next.group(1);
        maybeKeep();
    }

    private void stream(Visitor visitor) throws IOException {
        String[] from = cursor.isEmpty()
            ? new String[0] : new String[] {"Last-Event-ID", cursor};
        try (Events events = new Events(visitor.stream("/feed/v1/stream", from).body())) {
            for (int i = chance.nextInt(1, 1_500); i > 0 && got.size() < EVENTS; i--) {
                Event event = events.news();
                if (event == null) {
                    return;
                }
                got.add(event.seq());
                cursor = event.id();
                maybeKeep();
                slow();
            }
        }
    }

    private void maybeKeep() {
        if (chance.nextInt(20) == 0) {
            keep();
        }
    }

    private void keep() {
        kept = got.size();
        keptCursor = cursor;
    }

    /// Now and then it takes its time, and once in a while so long that it is cut off.
    private void slow() {
        int throwOf = chance.nextInt(5_000);
        if (throwOf < 10) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(throwOf == 0 ? 400 : 20));
        }
    }

    /// Each occurrence gives one event, but the first.
    private Void produce(SqlStage stage) throws Exception {
        RandomGenerator own = new Random(SEED + 1);
        stage.write(List.of(new PartnerDeclared(
            SqlStage.PARTNER, List.of("Hertfordshire"), List.of(), IncidentStatus.ACTUAL,
            false)));
        int made = 0;
        while (made < EVENTS) {
            int more = Math.min(own.nextInt(1, 60), EVENTS - made);
            stage.write(IntStream.range(made, made + more).mapToObj(ConsumerProofTest::event)
                .toList());
            made += more;
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(own.nextInt(20_000)));
        }
        return null;
    }

    private static IncidentChange event(int index) {
        IncidentNumber number = new IncidentNumber(41, DAY, index / LIFE + 1);
        IncidentFacts facts = IncidentFacts.of(
            "Public safety", "Robbery", "High Street " + index, Optional.empty());
        return index % LIFE == 0
            ? new IncidentOpened(
                number, IncidentStatus.ACTUAL, "Stevenage", "Hertfordshire", List.of(), false,
                facts, DESK)
            : new IncidentAmended(number, index % LIFE + 1, facts, "corrected", DESK);
    }

    private int restart(SqlStage stage, AtomicBoolean done) throws Exception {
        RandomGenerator own = new Random(SEED + 2);
        int restarts = 0;
        while (!done.get()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(own.nextInt(20, 600)));
            stage.restart(own.nextBoolean());
            restarts++;
        }
        return restarts;
    }
}
