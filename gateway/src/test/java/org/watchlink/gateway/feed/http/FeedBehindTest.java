package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;

/// A feed whose tables are made again from the log says so, and nothing that is not right.
class FeedBehindTest {

    private static final String INCIDENT = "/feed/v1/incidents/" + Paper.INCIDENT;

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private Visitor herts;

    @BeforeEach
    void begin() throws Exception {
        stage = new HttpStage(folder);
        herts = stage.visitor("herts");
        stage.paper.add(Paper.HERTS, 20);
    }

    @Test
    void nothingIsReadUntilEverythingIsThereAgain() throws Exception {
        String page = herts.get("/feed/v1/events").body();
        String cursor = page.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        String digest = herts.get("/feed/v1/digest?from=3&to=9").body();
        stage.paper.beginAgain();
        for (int i = 0; i < 3; i++) {
            for (String path : List.of(
                "/feed/v1/events", "/feed/v1/events?limit=3", "/feed/v1/events?after=" + cursor,
                "/feed/v1/events?wait=5&after=" + cursor, "/feed/v1/stream", "/feed/v1/digest",
                "/feed/v1/digest?from=1&to=1", "/feed/v1/atom", INCIDENT, INCIDENT + "/cap")) {
                behind(herts.get(path));
            }
            behind(herts.send("POST", "/feed/v1/consumers/control/commit", "{\"seq\":7}"));
            assertThat(herts.get("/feed/v1/openapi.json").statusCode()).isEqualTo(200);
            stage.paper.again(Paper.HERTS, i == 1 ? 12 : 4);
        }

        assertThat(herts.get("/feed/v1/events").body()).isEqualTo(page);
        assertThat(herts.get("/feed/v1/digest?from=3&to=9").body()).isEqualTo(digest);
        assertThat(herts.get("/feed/v1/events?after=" + cursor).body())
            .startsWith("{\"events\":[],\"hasMore\":false");
        assertThat(herts.get(INCIDENT).statusCode()).isEqualTo(200);
    }

    @Test
    void aPollThatWaitedSinceBeforeIsNotAnsweredWithNothing() throws Exception {
        String cursor = herts.get("/feed/v1/events").body()
            .replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        CompletableFuture<HttpResponse<String>> poll = CompletableFuture.supplyAsync(() -> {
            try {
                return herts.get("/feed/v1/events?wait=4&after=" + cursor);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().until(() -> stage.server.polls() == 1);
        stage.paper.beginAgain();
        behind(poll.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aStreamThatIsOpenGoesOnWithoutAGap() throws Exception {
        try (Events events = new Events(herts.stream("/feed/v1/stream").body())) {
            for (int i = 1; i <= 20; i++) {
                assertThat(events.news().seq()).isEqualTo(i);
            }
            stage.paper.beginAgain();
            Events.Event quiet = events.next();
            assertThat(quiet.name()).isEqualTo("position");
            assertThat(quiet.data()).contains("\"seq\":20");
            stage.paper.again(Paper.HERTS, 20);
            stage.paper.add(Paper.HERTS, 1);
            assertThat(events.news().seq()).isEqualTo(21);
        }
    }

    private static void behind(HttpResponse<String> answer) {
        PullTest.refused(answer, 503, "feed-behind");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
}
