package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.feed.access.FeedStage.BEDS;
import static org.watchlink.gateway.feed.access.FeedStage.CAMBS;
import static org.watchlink.gateway.feed.access.FeedStage.HERTS;
import static org.watchlink.gateway.feed.access.FeedStage.POLICE;
import static org.watchlink.gateway.feed.access.FeedStage.SERVER;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who asks too often: more than three at once, or more than two a second.
class TurnstileTest {

    private static final Limits LIMITS = new Limits(2, 3, 1, 1);

    @TempDir
    private Path folder;
    private FeedStage feed;

    @BeforeEach
    void start() throws Exception {
        feed = new FeedStage(FeedStage.settings(folder, SERVER, POLICE.own(), false), LIMITS);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void aClientThatAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        try (Visitor cambs = feed.visitor(CAMBS); Visitor beds = feed.visitor(BEDS)) {
            for (int i = 0; i < 3; i++) {
                assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
            }
            tooMany(cambs.get("/events"));
            tooMany(cambs.send("POST", "/incidents/1/receipts", "{}"));
            assertThat(beds.get("/events").statusCode()).isEqualTo(200);
            feed.nanos += TimeUnit.MILLISECONDS.toNanos(499);
            tooMany(cambs.get("/events"));
            feed.nanos += TimeUnit.MILLISECONDS.toNanos(1);
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
            tooMany(cambs.get("/events"));
        }
        assertThat(feed.tally.all()).containsEntry("requests", 4L).containsEntry("strangers", 0L);
    }

    @Test
    void aClientIsTheSameWithEveryTokenAndConnection() throws Exception {
        for (int i = 0; i < 4; i++) {
            try (Visitor herts = feed.visitor(HERTS)) {
                String token = feed.issuer.token(feed.issuer.claims(
                    Instant.now().minusSeconds(i), Fingerprint.of(HERTS.certificate())));
                assertThat(herts.get("/events", "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(i < 3 ? 200 : 429);
            }
        }
    }

    @Test
    void whoIsNobodyIsTurnedAwayWithoutALook() throws Exception {
        try (Visitor nobody = feed.visitor(null); Visitor cambs = feed.visitor(CAMBS);
            Visitor herts = feed.visitor(HERTS)) {
            String good = feed.issuer.token(feed.issuer.claims(
                Instant.now(), Fingerprint.of(HERTS.certificate())));
            for (int i = 0; i < 3; i++) {
                assertThat(nobody.get("/events").statusCode()).isEqualTo(401);
                assertThat(herts.get("/events", "Authorization", "Bearer a.b.c").statusCode())
                    .isEqualTo(401);
            }
            tooMany(nobody.get("/events"));
            tooMany(herts.get("/events", "Authorization", "Bearer a.b.c"));
            tooMany(herts.get("/events", "Authorization", "Bearer " + good));
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
            feed.nanos += TimeUnit.SECONDS.toNanos(1);
            assertThat(herts.get("/events", "Authorization", "Bearer " + good).statusCode())
                .isEqualTo(200);
        }
        assertThat(feed.tally.all())
            .isEqualTo(Map.of("requests", 0L, "strangers", 3L, "polls", 0L, "streams", 0L));
    }

    @Test
    void whoHasNotAskedForLongIsForgotten() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 7);
        Throttle throttle = new Throttle(LIMITS, nanos::get);
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("one")).isEqualTo(Duration.ZERO);
        }
        assertThat(throttle.take("one")).isEqualTo(Duration.ofMillis(500));
        for (int i = 0; i < 10_000; i++) {
            throttle.take("other " + i);
        }
        assertThat(throttle.take("one")).isEqualTo(Duration.ZERO);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(9));
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.take("one")).isEqualTo(Duration.ZERO);
        }
        assertThat(throttle.take("one")).isEqualTo(Duration.ofMillis(500));
    }

    private static void tooMany(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:watchlink:problem:too-many-requests");
    }
}
