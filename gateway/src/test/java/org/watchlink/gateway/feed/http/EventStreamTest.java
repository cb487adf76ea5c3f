package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Mint.Issued;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.feed.http.Events.Event;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// A partner that has its events streamed.
class EventStreamTest {

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private Visitor herts;

    private void begin(int filling) throws Exception {
        stage = new HttpStage(folder, filling, HttpStage.pace());
        herts = stage.visitor("herts");
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

    @Test
    void aPartnerThatIsWithdrawnIsToldTheRestAndNotToComeAgain() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 2);
        stage.paper.add(Paper.BEDS, 1);
        try (Visitor beds = stage.visitor("beds"); Events others = new Events(
            beds.stream("/feed/v1/stream").body()); Events events = open()) {
            assertThat(events.news().seq()).isEqualTo(1);
            stage.paper.withdraw(Paper.HERTS);
            assertThat(events.news().seq()).isEqualTo(2);
            assertThat(events.news()).isNull();

            HttpResponse<InputStream> again = herts.stream("/feed/v1/stream");
            assertThat(again.statusCode()).isEqualTo(204);
            assertThat(again.body()).isEmpty();
            assertThat(others.news().seq()).isEqualTo(1);
            stage.paper.add(Paper.BEDS, 1);
            assertThat(others.news().seq()).isEqualTo(2);
        }
    }

    @Test
    void aConsumerThatNobodyExpectsIsToldNotToComeAgain() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 1);
        assertThat(herts.stream("/feed/v1/stream?consumer=retired").statusCode()).isEqualTo(204);
        try (Events events = new Events(
            herts.stream("/feed/v1/stream?consumer=control").body())) {
            assertThat(events.news().seq()).isEqualTo(1);
        }
    }

    @Test
    void aStreamEndsWithTheCertificateThatOpenedIt() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 1);
        Instant end = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        try (Visitor brief = stage.visitor(stage.issued("herts", end));
            Events events = new Events(brief.stream("/feed/v1/stream").body())) {
            assertThat(events.news().seq()).isEqualTo(1);
            assertThat(events.news()).isNull();
            assertThat(Instant.now()).isAfterOrEqualTo(end);
            PullTest.refused(brief.get("/feed/v1/events"), 401, "invalid-token");
        }
        assertThat(stage.server.streams()).isZero();
    }

    @Test
    void aStreamEndsWhenItsCertificateIsRevoked() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 1);
        Issued lost = stage.issued("herts");
        try (Visitor thief = stage.visitor(lost); Events events = open();
            Events stolen = new Events(thief.stream("/feed/v1/stream").body())) {
            assertThat(stolen.news().seq()).isEqualTo(1);
            assertThat(events.news().seq()).isEqualTo(1);
            stage.revoke(lost);
            Awaitility.await().until(() -> {
                stage.server.review();
                return stage.server.streams() == 1;
            });
            assertThat(stolen.news()).isNull();
            stage.paper.add(Paper.HERTS, 1);
            assertThat(events.news().seq()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeWrittenDownIsNotStreamed() throws Exception {
        begin(0);
        stage.paper.add(Paper.HERTS, 1);
        stage.deaf = true;
        HttpResponse<InputStream> refused = herts.stream("/feed/v1/stream");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(new String(refused.body().readAllBytes())).contains("not-recorded");
        Awaitility.await().until(() -> stage.server.streams() == 0);

        stage.deaf = false;
        stage.durable = new CompletableFuture<>();
        CompletableFuture<HttpResponse<InputStream>> opening = CompletableFuture.supplyAsync(() -> {
            try {
                return herts.stream("/feed/v1/stream");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().until(() -> stage.written.size() == 1);
        assertThat(opening).isNotDone();
        stage.durable.complete(null);
        try (Events events = new Events(opening.get(30, TimeUnit.SECONDS).body())) {
            assertThat(events.news().seq()).isEqualTo(1);
        }
    }

    private String client() {
        return ((FeedRead) stage.written.getFirst()).client();
    }

    private Events open(String... headers) throws IOException {
        return new Events(herts.stream("/feed/v1/stream", headers).body());
    }
}
