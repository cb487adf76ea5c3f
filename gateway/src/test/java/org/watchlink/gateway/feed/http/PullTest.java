package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// A partner that fetches its events page by page.
class PullTest {

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private Visitor herts;

    @BeforeEach
    void begin() throws Exception {
        stage = new HttpStage(folder);
        herts = stage.visitor("herts");
    }

    @Test
    void followingTheCursorGivesEverythingOnce() throws Exception {
        stage.paper.add(Paper.HERTS, 250);
        List<Long> seen = new ArrayList<>();

        String path = "/feed/v1/events?limit=100";
        boolean more = true;
        while (more) {
            String body = herts.get(path).body();
            Matcher event = Pattern.compile("\"sequence\":\"\\d{20}\"").matcher(body);
            while (event.find()) {
                seen.add(Events.sequence(event.group()));
            }
            more = body.contains("\"hasMore\":true");
            path = "/feed/v1/events?limit=100&after=" + next(body);
        }

        assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, 250).boxed().toList());
        assertThat(herts.get(path).body()).startsWith("{\"events\":[],\"hasMore\":false,\"head\":");
    }

    @Test
    void aForgedCursorAndThatOfAnotherPartnerAreRefused() throws Exception {
        stage.paper.add(Paper.HERTS, 5);
        stage.paper.add(Paper.BEDS, 5);
        String cursor = next(herts.get("/feed/v1/events?limit=2").body());
        try (Visitor beds = stage.visitor("beds")) {
            refused(beds.get("/feed/v1/events?after=" + cursor), 400, "invalid-cursor");
        }
        char last = cursor.charAt(4);
        String forged = cursor.substring(0, 4) + (last == 'A' ? 'B' : 'A') + cursor.substring(5);
        refused(herts.get("/feed/v1/events?after=" + forged), 400, "invalid-cursor");
        refused(herts.get("/feed/v1/events?after=5"), 400, "invalid-cursor");
        refused(herts.get("/feed/v1/stream?after=" + forged), 400, "invalid-cursor");
        refused(herts.get("/feed/v1/events?limit=0"), 400, "invalid-limit");
        refused(herts.get("/feed/v1/events?wait=61"), 400, "invalid-wait");
    }

    @Test
    void anExpiredCursorIsToldWhereToGoOn() throws Exception {
        stage.paper.add(Paper.HERTS, 20);
        String cursor = next(herts.get("/feed/v1/events?limit=2").body());
        stage.paper.cut(Paper.HERTS, 11);

        HttpResponse<String> gone = herts.get("/feed/v1/events?after=" + cursor);

        refused(gone, 410, "cursor-expired");
        assertThat(gone.body()).contains("\"oldestSeq\":11");
        String oldest = found("\"oldest\":\"([^\"]+)\"", gone.body());
        assertThat(Events.sequence(herts.get("/feed/v1/events?after=" + oldest).body()))
            .isEqualTo(11);
        refused(herts.get("/feed/v1/stream", "Last-Event-ID", cursor), 410, "cursor-expired");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        stage.paper.add(Paper.HERTS, 3);
        HttpResponse<String> first = herts.get("/feed/v1/events");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(herts.get("/feed/v1/events", "If-None-Match", tag).statusCode())
            .isEqualTo(304);
        stage.paper.add(Paper.HERTS, 1);
        assertThat(herts.get("/feed/v1/events", "If-None-Match", tag).statusCode())
            .isEqualTo(200);
    }

    @Test
    void whoWaitsIsAnsweredWithTheNextEvent() throws Exception {
        stage.paper.add(Paper.HERTS, 1);
        String cursor = next(herts.get("/feed/v1/events").body());
        long begun = System.nanoTime();
        assertThat(herts.get("/feed/v1/events?wait=1&after=" + cursor).body())
            .startsWith("{\"events\":[]");
        assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(950));

        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return herts.get("/feed/v1/events?wait=60&after=" + cursor);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().pollDelay(200, TimeUnit.MILLISECONDS).until(() -> !waiting.isDone());
        stage.paper.add(Paper.HERTS, 1);

        assertThat(Events.sequence(waiting.get(30, TimeUnit.SECONDS).body())).isEqualTo(2);
    }

    @Test
    void whatAPartnerWasGivenIsWrittenDown() throws Exception {
        stage.paper.add(Paper.HERTS, 5);
        String body = herts.get("/feed/v1/events?limit=2").body();
        body = herts.get("/feed/v1/events?limit=1&after=" + next(body)).body();
        body = herts.get("/feed/v1/events?limit=9&after=" + next(body)).body();
        herts.get("/feed/v1/events?after=" + next(body));
        stage.server.note();

        assertThat(stage.written).extracting(change -> {
            FeedRead read = (FeedRead) change;
            return read.partner() + " " + read.way() + " " + read.first() + "-" + read.last();
        }).containsExactly("hertfordshire pull 1-2", "hertfordshire pull 3-5");
    }

    @Test
    void nothingIsGivenThatCannotBeWrittenDown() throws Exception {
        stage.paper.add(Paper.HERTS, 5);
        stage.deaf = true;
        HttpResponse<String> refused = herts.get("/feed/v1/events?limit=2");
        refused(refused, 503, "not-recorded");
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(stage.server.unwritten()).isEqualTo(1);

        stage.deaf = false;
        String body = herts.get("/feed/v1/events?limit=2").body();
        herts.get("/feed/v1/events?limit=1&after=" + next(body));
        stage.deaf = true;
        stage.server.note();
        assertThat(stage.server.owed()).isEqualTo(1);
        refused(herts.get("/feed/v1/events?limit=2"), 503, "not-recorded");
        stage.deaf = false;
        stage.server.note();
        assertThat(stage.server.owed()).isZero();
        assertThat(stage.written.getLast()).isEqualTo(new FeedRead(
            Paper.HERTS, ((FeedRead) stage.written.getFirst()).client(), "pull", 3, 3));
    }

    @Test
    void nobodyDoesWhatTheirScopesDoNotName() throws Exception {
        try (Visitor reader = stage.visitor("reader"); Visitor writer = stage.visitor("writer")) {
            refused(writer.get("/feed/v1/events"), 403, "insufficient-scope");
            refused(writer.get("/feed/v1/stream"), 403, "insufficient-scope");
            refused(reader.send("POST", "/feed/v1/consumers/control/commit", "{\"seq\":1}"),
                403, "insufficient-scope");
            refused(reader.send("POST", "/feed/v1/incidents/41-20261122-0001/receipts", "{}"),
                403, "insufficient-scope");
            assertThat(reader.get("/feed/v1/events").statusCode()).isEqualTo(200);
        }
    }

    static void refused(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.body()).contains("urn:watchlink:problem:" + name);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
    }

    private static String next(String body) {
        return found("\"next\":\"([^\"]+)\"", body);
    }

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}
