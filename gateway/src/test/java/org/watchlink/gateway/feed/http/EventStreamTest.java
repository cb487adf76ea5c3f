package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.feed.http.Events.Event;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// A partner that has its events streamed.
class EventStreamTest {

    @TempDir
    private Path folder;
    private HttpStage stage;
    private Visitor herts;

    private void begin(int filling) throws Exception {
        stage = new HttpStage(folder, filling, HttpStage.pace());
        herts = stage.visitor("herts");
    }

    @AfterEach
    void end() {
        herts.close();
        stage.close();
    }

    @Test
    void aStreamGoesOnWhereTheLastOneEnded() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 3);
        String id;
        try (Events events = open()) {
            Event position = events.next();
            assertThat(position.name()).isEqualTo("position");
            assertThat(position.id()).isEmpty();
            assertThat(position.data()).contains("\"seq\":3");
            assertThat(events.news().seq()).isEqualTo(1);
            Event second = events.news();
            assertThat(second.seq()).isEqualTo(2);
            id = second.id();
        }
        stage.paper.add(Paper.HERTS, 1);
        try (Events events = open("Last-Event-ID", id)) {
            assertThat(events.news().seq()).isEqualTo(3);
            assertThat(events.news().seq()).isEqualTo(4);
            stage.paper.add(Paper.HERTS, 1);
            assertThat(events.news().seq()).isEqualTo(5);
        }
        try (Events events = new Events(herts.stream("/feed/v1/stream?after=" + id).body())) {
            assertThat(events.news().seq()).isEqualTo(3);
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 1);
        try (Events events = open()) {
            assertThat(events.next().name()).isEqualTo("position");
            assertThat(events.next().seq()).isEqualTo(1);
            assertThat(events.next().data()).contains("\"seq\":1");
        }
    }

    @Test
    void openingAndEndingAreWrittenDown() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 7);
        try (Events events = open()) {
            for (int i = 0; i < 7; i++) {
                events.news();
            }
        }
        Awaitility.await().until(() -> stage.server.streams() == 0);
        assertThat(stage.written).extracting(change -> {
            FeedRead read = (FeedRead) change;
            return read.way() + " " + read.first() + "-" + read.last();
        }).containsExactly("stream opened 0-0", "stream 1-7");
    }

    @Test
    void whoTakesNothingIsCutOffAndTheOthersAreNotHeldUp() throws Exception {
        begin(4_000);
        HttpResponse<InputStream> stuck = herts.stream("/feed/v1/stream");
        List<Long> seen = new ArrayList<>();
        try (Events events = open()) {
            for (int i = 0; i < 40; i++) {
                stage.paper.add(Paper.HERTS, 50);
                for (int j = 0; j < 50; j++) {
                    seen.add(events.news().seq());
                }
            }
            Awaitility.await().atMost(Duration.ofSeconds(5))
                .until(() -> stage.server.cut() == 1);
            stage.paper.add(Paper.HERTS, 1);
            seen.add(events.news().seq());
        }
        assertThat(seen)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_001).boxed().toList());

        long last = 0;
        try (Events events = new Events(stuck.body())) {
            for (Event event = events.news(); event != null; event = events.news()) {
                assertThat(event.seq()).isEqualTo(++last);
            }
        } catch (IOException _) {
            assertThat(last).isLessThan(2_001);
        }
    }

    @Test
    void aServerThatStopsEndsItsStreams() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 1);
        try (Events events = open()) {
            assertThat(events.news().seq()).isEqualTo(1);
            stage.server.close().await();
            assertThat(events.news()).isNull();
        }
        assertThat(stage.written.getLast())
            .isEqualTo(new FeedRead(Paper.HERTS, client(), "stream", 1, 1));
    }

    private String client() {
        return ((FeedRead) stage.written.getFirst()).client();
    }

    private Events open(String... headers) throws IOException {
        return new Events(herts.stream("/feed/v1/stream", headers).body());
    }
}
