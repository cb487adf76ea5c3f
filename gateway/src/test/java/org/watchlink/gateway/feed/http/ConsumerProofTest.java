package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.feed.http.Events.Event;

/// A consumer that is killed, disconnected, slowed and restarted at random ends with exactly the
/// sequence 1 to n. `-Dfeed.consumer=100000` makes it as many events instead of 10,000, and
/// `-Dfeed.seed=` repeats a run.
class ConsumerProofTest {

    private static final int EVENTS = Integer.getInteger("feed.consumer", 10_000);
    private static final long SEED = Long.getLong("feed.seed", System.nanoTime());
    private static final Pattern EVENT = Pattern.compile("\"sequence\":\"(\\d{20})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @TempDir
    private Path folder;
    private final RandomGenerator chance = new Random(SEED);
    private final List<Long> got = new ArrayList<>();
    private String cursor = "";

    /// What the consumer has made durable, together: the events and the place after them.
    private int kept;
    private String keptCursor = "";

    @Test
    void whateverHappensToTheConsumerItGetsEverythingOnce() throws Exception {
        try (HttpStage stage = new HttpStage(folder, 200, new Pace(
            Duration.ofMillis(50), Duration.ofMillis(300), Duration.ofMinutes(1)))) {
            Thread source = Thread.ofPlatform().start(() -> produce(stage.paper));
            while (got.size() < EVENTS) {
                try (Visitor visitor = stage.visitor("herts")) {
                    live(visitor);
                }
            }
            source.join();
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
            // disconnected
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
        assertThat(page.statusCode()).isEqualTo(200);
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

    private void produce(Paper paper) {
        RandomGenerator own = new Random(SEED + 1);
        int made = 0;
        while (made < EVENTS) {
            int more = Math.min(own.nextInt(1, 60), EVENTS - made);
            paper.add(Paper.HERTS, more);
            made += more;
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(own.nextInt(5_000)));
        }
    }
}
