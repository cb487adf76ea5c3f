package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.Requester;
import org.watchlink.routes.incident.Requester.Kind;

/// A partner asks for footage.
class EvidenceTest {

    private static final String PATH = "/feed/v1/incidents/" + Paper.INCIDENT + "/evidence";
    private static final String REST =
        "\"want\":\"copy\",\"by\":\"D. Clerk\",\"basis\":\"DPA 2018\",\"reason\":\"theft\"}";
    private static final String ALL = "{" + REST;

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
    void whatIsNamedIsAskedFor() throws Exception {
        HttpResponse<String> answer = herts.send("POST", PATH, camera(7));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"request\":1}");
        assertThat(stage.requests).containsExactly(new FootageAsk(
            Optional.of(Paper.INCIDENT), List.of(new FootageKey(
                7, Instant.parse("2026-11-22T10:00:00Z"), Instant.parse("2026-11-22T10:10:00Z"))),
            new Requester("D. Clerk", Paper.HERTS, Kind.POLICE, "DPA 2018"), Want.COPY, "theft",
            ""));
    }

    @Test
    void withoutAnyItIsWhatTheCamerasWereUsedForUntilNow() throws Exception {
        Instant before = Instant.now().minusMillis(1);

        assertThat(herts.send("POST", PATH, ALL).statusCode()).isEqualTo(201);

        assertThat(stage.requests).singleElement().satisfies(ask ->
            assertThat(ask.footage()).satisfiesExactly(
                key -> assertThat(key).isEqualTo(new FootageKey(
                    101, Instant.parse("2026-11-22T10:00:00Z"),
                    Instant.parse("2026-11-22T10:10:00Z"))),
                key -> {
                    assertThat(key.camera()).isEqualTo(102);
                    assertThat(key.from()).isEqualTo(Instant.EPOCH);
                    assertThat(key.until()).isBetween(before, Instant.now());
                }));
    }

    @Test
    void whoMayNotAskIsRefused() throws Exception {
        try (Visitor reader = stage.visitor("reader"); Visitor beds = stage.visitor("beds")) {
            PullTest.refused(reader.send("POST", PATH, ALL), 403, "insufficient-scope");
            PullTest.refused(beds.send("POST", PATH, ALL), 404, "unknown-incident");
        }
        PullTest.refused(
            herts.send("POST", PATH.replace("-0001", "-0002"), ALL), 404, "unknown-incident");
        assertThat(stage.requests).isEmpty();
    }

    @Test
    void whatTheRoomDeclinesIsAConflict() throws Exception {
        HttpResponse<String> answer = herts.send("POST", PATH, camera(13));

        PullTest.refused(answer, 409, "not-taken");
        assertThat(answer.body()).contains("camera 13 sees nothing");
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        for (String footage : List.of("[]", "[null]")) {
            PullTest.refused(herts.send("POST", PATH, "{\"footage\":" + footage + "," + REST),
                400, "invalid-footage");
        }
        PullTest.refused(herts.send("POST", PATH, "{\"footage\":[{\"camera\":7}]," + REST),
            400, "invalid-body");
        PullTest.refused(
            herts.send("POST", PATH, ALL.replace("copy", "disc")), 400, "invalid-want");
        PullTest.refused(
            herts.send("POST", PATH, ALL.replace("D. Clerk", " ")), 400, "invalid-by");
        PullTest.refused(
            herts.send("POST", PATH, ALL.replace("DPA 2018", "")), 400, "invalid-basis");
        PullTest.refused(
            herts.send("POST", PATH, ALL.replace("theft", "")), 400, "invalid-reason");
        assertThat(stage.requests).isEmpty();
    }

    private static String camera(int number) {
        return """
            {"footage":[{"camera":%d,"from":"2026-11-22T10:00:00Z",
            "until":"2026-11-22T10:10:00Z"}],""".formatted(number) + REST;
    }
}
