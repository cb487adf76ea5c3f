package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// The log says what the page of the police was given, and only that.
class PoliceReadingTest {

    private static final String STREAM = "/police/stream";

    private DemoServer server;
    private Browserless officer;
    private IncidentNumber fight;

    @BeforeEach
    void start() throws Exception {
        server = DemoServer.start();
        fight = server.feed.open("Violence", "High Street");
        officer = Browserless.signedIn(server, "P. Herts", "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whateverThePoliceReadIsWrittenDown() throws Exception {
        server.feed.open("Shoplifting", "Queensway");
        try (EventLines page = new EventLines(officer, STREAM)) {
            page.next("all");
            assertThat(server.feed.written(FeedRead.class))
                .containsExactly(new FeedRead("herts", "P. Herts", "page", 1, 4));
            server.feed.open("Shoplifting", "Market Place");
            page.next("some");
        }
        await().untilAsserted(() -> assertThat(server.feed.written(FeedRead.class))
            .contains(new FeedRead("herts", "P. Herts", "page", 5, 6)));
        officer.get("/police/incidents/" + fight);
        assertThat(server.feed.written(FeedRead.class).getLast())
            .isEqualTo(new FeedRead("herts", "P. Herts", "page", 1, 2));
    }

    @Test
    void whoLeavesBeforeAnythingIsToldHasReadNothing() throws Exception {
        server.feed.feed.held = true;
        try (Socket browser = new Socket("127.0.0.1", server.port)) {
            browser.getOutputStream().write("""
                GET /police/stream HTTP/1.1\r
                Host: 127.0.0.1\r
                Cookie: %s\r
                \r
                """.formatted(officer.cookie()).getBytes(StandardCharsets.US_ASCII));
            await().until(() -> server.feed.feed.followed.get() == 1);
            browser.shutdownOutput();
            assertThat(browser.getInputStream().readAllBytes()).isEmpty();
        }
        officer.get("/police/about");
        officer.get("/police/about");
        server.feed.feed.held = false;
        server.feed.open("Shoplifting", "Queensway");
        try (EventLines page = new EventLines(officer, STREAM)) {
            page.next("all");
            assertThat(server.feed.written(FeedRead.class)).hasSize(1);
        }
    }

    @Test
    void whatWasReadIsWrittenDownBeforeTheServerStops() throws Exception {
        try (EventLines page = new EventLines(officer, STREAM)) {
            page.next("all");
            server.feed.open("Shoplifting", "Queensway");
            page.next("some");
            server.dismiss();
            assertThat(server.feed.written(FeedRead.class).getLast())
                .isEqualTo(new FeedRead("herts", "P. Herts", "page", 3, 4));
            assertThat(page.ended()).isTrue();
        }
        assertThat(officer.get(STREAM).statusCode()).isEqualTo(503);
    }
}
