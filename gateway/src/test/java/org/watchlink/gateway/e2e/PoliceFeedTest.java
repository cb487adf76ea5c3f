package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;

/// From a radio's call to the police force of its area, and back to the desk; and to no other
/// force.
class PoliceFeedTest {

    private static final Pattern INCIDENT = Pattern.compile("\"incident\":\"([^\"]+)\"");

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern LAG = Pattern.compile(
        "watchlink_feed_lag_events\\{consumer=\"control\",partner=\"north\"} (\\S+)");

    private final Mint police = new Mint("Police");
    private final Mint council = new Mint("Council");
    private final Queue<String> posted = new ConcurrentLinkedQueue<>();
    private HttpServer receiver;

    @BeforeEach
    void receive() throws IOException {
        receiver = HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            posted.add(new String(
                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void aCallForHelpIsToldToItsForceAndAnsweredByIt(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            configure(site, folder);
            site.start();
            try (Visitor north = visitor(site, "north"); Visitor south = visitor(site, "south");
                DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(site.log.bodies("PartnerDeclared")).hasSize(2));
                site.north.says(HyteraService.RCP, Radios.emergency(11001));
                soon(() -> assertThat(north.get("/feed/v1/events").body())
                    .contains("incident.created.v1", "alert.raised.v1"));
                Matcher incident = INCIDENT.matcher(north.get("/feed/v1/events").body());
                assertThat(incident.find()).isTrue();
                String path = "/feed/v1/incidents/" + incident.group(1);
                assertThat(north.get(path).body()).contains("Brindle Books");
                assertThat(north.send("POST", path + "/receipts",
                    "{\"status\":\"attending\",\"by\":\"D. Clerk\"}").statusCode()).isEqualTo(201);
                soon(() -> assertThat(desk.occurrences(PoliceAnswered.class)).hasSize(1));
                assertThat(north.send("POST", path + "/evidence", evidence()).body())
                    .isEqualTo("{\"request\":1}");
                assertThat(site.log.bodies("FootageRequested")).hasSize(1);
                soon(() -> assertThat(posted).anyMatch(body -> body.contains("created.v1")));
                soon(() -> assertThat(site.log.bodies("FeedRead")).anyMatch(
                    body -> body.contains("north-hook") && body.contains("\"webhook\"")));
                soon(() -> assertThat(north.get("/feed/v1/webhooks").body())
                    .contains("north-hook", "\"waiting\":0"));
                assertThat(south.get("/feed/v1/webhooks").body())
                    .isEqualTo("{\"webhooks\":[]}");

                soon(() -> assertThat(lag(desk)).isPositive());
                soon(() -> {
                    commit(north);
                    assertThat(lag(desk)).isZero();
                });

                assertThat(south.get("/feed/v1/events").body()).startsWith("{\"events\":[]");
                assertThat(south.get(path).statusCode()).isEqualTo(404);
            }
        }
    }

    private static void commit(Visitor visitor) throws Exception {
        Matcher next = NEXT.matcher(visitor.get("/feed/v1/events").body());
        assertThat(next.find()).isTrue();
        assertThat(visitor.send("POST", "/feed/v1/consumers/control/commit",
            "{\"cursor\":\"" + next.group(1) + "\"}").statusCode()).isEqualTo(200);
    }

    private static long lag(DeskClient desk) throws Exception {
        Matcher lag = LAG.matcher(desk.get("/metrics"));
        assertThat(lag.find()).isTrue();
        return (long) Double.parseDouble(lag.group(1));
    }

    private static String evidence() {
        Instant now = Instant.now();
        return """
            {"footage":[{"camera":1,"from":"%s","until":"%s"}],"want":"viewing","by":"D. Clerk",
            "basis":"Data Protection Act 2018, Schedule 2","reason":"an officer waits for it"}
            """.formatted(now.minusSeconds(60), now.minusSeconds(1));
    }

    private void configure(Site site, Path folder) throws Exception {
        Mint.Issued server = council.issue("CN=feed", site.address);
        server.write(folder.resolve("feed.crt"));
        server.writeKey(folder.resolve("feed.key"));
        police.own().write(folder.resolve("police.crt"));
        Files.writeString(folder.resolve("north.key"), "whsec_" + "A".repeat(32));
        int port = receiver.getAddress().getPort();
        Files.writeString(site.configuration, Files.readString(site.configuration) + """

            feed:
              host: %s
              port: 8443
              tls: {certificate: feed.crt, key: feed.key, clients: police.crt}
              limits: {requests: 1000, burst: 1000}
              webhooks: {ports: [%d], plain: [127.0.0.0/8]}
              partners:
                - name: north
                  subjects: ["CN=north"]
                  forces: [North Constabulary]
                  consumers: [control]
                  webhooks:
                    - {name: north-hook, url: "http://127.0.0.1:%d/hook", keys: ["file:north.key"]}
                - {name: south, subjects: ["CN=south"], forces: [South Constabulary]}
            """.formatted(site.address, port, port));
    }

    private Visitor visitor(Site site, String name) {
        return new Visitor(
            URI.create("https://" + site.address + ":8443"), council.own().certificate(),
            police.issue("CN=" + name), "TLSv1.3");
    }
}
