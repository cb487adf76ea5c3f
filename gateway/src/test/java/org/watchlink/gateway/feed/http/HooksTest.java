package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// A partner looks after its own webhooks.
class HooksTest {

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private Visitor herts;

    @BeforeEach
    void begin() throws Exception {
        stage = new HttpStage(folder);
        stage.paper.add(Paper.HERTS, 10);
        herts = stage.visitor("herts");
    }

    @Test
    void aPartnerSeesItsOwnWebhooksOnly() throws Exception {
        assertThat(herts.get("/feed/v1/webhooks").body()).isEqualTo("""
            {"webhooks":[{"away":true,"failures":1,"name":"hook","since":"1970-01-01T00:00:00Z",\
            "stopped":"no more","waiting":3}]}""");
        assertThat(herts.get("/feed/v1/webhooks/hook/failures").body()).contains("\"seq\":7");
        assertThat(herts.get("/feed/v1/webhooks/hook/failures?after=7").body())
            .isEqualTo("{\"failures\":[],\"hasMore\":false}");
        assertThat(herts.send("POST", "/feed/v1/webhooks/hook/failures/seen", "").body())
            .contains("\"failures\":0");
        try (Visitor beds = stage.visitor("beds")) {
            assertThat(beds.get("/feed/v1/webhooks").body()).isEqualTo("{\"webhooks\":[]}");
            assertThat(beds.get("/feed/v1/webhooks/hook/failures").statusCode()).isEqualTo(404);
            assertThat(beds.send("POST", "/feed/v1/webhooks/hook/resume", "").statusCode())
                .isEqualTo(404);
        }
    }

    @Test
    void whatIsPostedAgainHasAnEnd() throws Exception {
        assertThat(replay().body()).isEqualTo("{\"events\":9,\"webhook\":\"hook\"}");
        assertThat(replay().statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> replay() throws Exception {
        return herts.send("POST", "/feed/v1/replay", "{\"from\":1,\"to\":9}");
    }

    @Test
    void theDataThatAThinWebhookLacksIsGivenAndThatIsWrittenDown() throws Exception {
        assertThat(herts.get("/feed/v1/events/7/data").body()).contains("41-20261122-0001");
        assertThat(stage.written).contains(new FeedRead(
            Paper.HERTS, ((FeedRead) stage.written.getFirst()).client(), "data 7", 0, 0));
        assertThat(herts.get("/feed/v1/events/11/data").statusCode()).isEqualTo(404);
        assertThat(herts.get("/feed/v1/events/x/data").statusCode()).isEqualTo(404);
        stage.paper.cut(Paper.HERTS, 8);
        assertThat(herts.get("/feed/v1/events/7/data").body()).contains("\"oldestSeq\":8");
    }
}
