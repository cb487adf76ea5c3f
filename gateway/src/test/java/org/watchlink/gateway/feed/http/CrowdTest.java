package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
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
import org.watchlink.gateway.feed.access.Limits;
import org.watchlink.gateway.feed.access.Mint.Issued;
import org.watchlink.gateway.feed.access.Visitor;

/// A client that has as many streams and long polls open as it may: one of each.
class CrowdTest {

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private Issued own;
    private Visitor herts;
    private Visitor other;

    @BeforeEach
    void begin() throws Exception {
        stage = new HttpStage(folder, 0, HttpStage.pace(), new Limits(1_000, 1_000, 1, 1));
        own = stage.issued("herts");
        herts = stage.visitor(own);
        other = stage.visitor("herts");
    }

    @Test
    void aSecondStreamIsRefusedWhileTheFirstIsOpen() throws Exception {
        HttpResponse<InputStream> first = herts.stream("/feed/v1/stream");
        try (Visitor same = stage.visitor(own)) {
            tooMany(same.get("/feed/v1/stream"), "too-many-streams");
        }
        HttpResponse<InputStream> others = other.stream("/feed/v1/stream");
        assertThat(others.statusCode()).isEqualTo(200);
        others.body().close();
        first.body().close();
        Awaitility.await().until(() -> stage.server.streams() == 0);

        HttpResponse<InputStream> second = herts.stream("/feed/v1/stream");
        assertThat(second.statusCode()).isEqualTo(200);
        second.body().close();
        assertThat(stage.tally.all()).containsEntry("streams", 1L);
    }

    @Test
    void aSecondPollIsRefusedWhileTheFirstWaits() throws Exception {
        CompletableFuture<HttpResponse<String>> first = poll(herts);
        Awaitility.await().until(() -> stage.server.polls() == 1);
        tooMany(herts.get("/feed/v1/events?wait=9"), "too-many-polls");
        assertThat(herts.get("/feed/v1/events").statusCode()).isEqualTo(200);
        CompletableFuture<HttpResponse<String>> others = poll(other);
        Awaitility.await().until(() -> stage.server.polls() == 2);
        stage.paper.add(Paper.HERTS, 1);

        for (CompletableFuture<HttpResponse<String>> poll : List.of(first, others)) {
            assertThat(Events.sequence(poll.get(30, TimeUnit.SECONDS).body())).isEqualTo(1);
        }
        assertThat(stage.server.polls()).isZero();
        assertThat(stage.tally.all()).containsEntry("polls", 1L);
    }

    @Test
    void aPollThatNobodyWaitsForIsNoneAnyMore() throws Exception {
        CompletableFuture<HttpResponse<String>> first = poll(herts);
        Awaitility.await().until(() -> stage.server.polls() == 1);
        herts.close();
        Awaitility.await().until(() -> stage.server.polls() == 0);
        assertThat(first).failsWithin(30, TimeUnit.SECONDS);
    }

    private static CompletableFuture<HttpResponse<String>> poll(Visitor visitor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return visitor.get("/feed/v1/events?wait=60");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void tooMany(HttpResponse<String> answer, String name) {
        PullTest.refused(answer, 429, name);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
}
