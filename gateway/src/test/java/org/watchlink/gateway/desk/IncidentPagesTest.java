package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.Script;
import org.watchlink.gateway.store.view.Stand;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Occurrence;

/// The pages over a real archive: seven hundred incidents, number 5 an officer's.
class IncidentPagesTest {

    private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
    private static final Operator DESK = new Operator("ann", "desk 1");
    private static final int MANY = 700;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> SHOWN = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;
    private static Stand stand;
    private static Views views;
    private static DemoServer server;
    private static volatile boolean writes = true;

    @BeforeAll
    static void start() throws Exception {
        stand = new Stand(folder);
        views = stand.views(new LogSite.Embedded(folder.resolve("log.db")));
        List<Occurrence> all = new ArrayList<>();
        for (int serial = 1; serial <= MANY; serial++) {
            all.add(new IncidentOpened(
                Script.number(serial), IncidentStatus.ACTUAL, "Macclesfield", "Cheshire",
                List.of(), serial == 5, facts(serial), DESK));
        }
        all.add(new CameraNamed(Script.number(7), 14, START, START.plusSeconds(60), DESK));
        List<Entry> log = new ArrayList<>();
        all.forEach(one -> log.add(
            new Entry(log.size() + 1, START.plusSeconds(log.size()), one)));
        stand.append(log);
        stand.follow(views);
        server = new DemoServer(
            new FakeRoom(), folder, folder, 0, false, vertx -> new IncidentPages(
                vertx, new Archive(views), (to, what) -> {
                    SHOWN.add(to.name() + ": " + what);
                    return writes ? CompletableFuture.completedStage(null)
                        : new CompletableFuture<>();
                }, Duration.ofDays(28), () -> START.plus(Duration.ofDays(10))));
    }

    @BeforeEach
    void forget() {
        SHOWN.clear();
        writes = true;
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        views.close();
        stand.close();
    }

    @Test
    void searchesPageByPage() throws Exception {
        Browserless jones = somebody("B. Jones");

        JsonNode page = json(jones.get("/api/incidents?limit=2&number=41-20260301-000"));
        assertThat(numbers(page)).containsExactly("41-20260301-0009", "41-20260301-0008");
        JsonNode next = json(jones.get(
            "/api/incidents?limit=4&number=41-20260301-000&after=" + page.get("next").asText()));
        assertThat(numbers(next)).containsExactly(
            "41-20260301-0007", "41-20260301-0006", "41-20260301-0004", "41-20260301-0003");
        assertThat(page.get("number").asLong()).isEqualTo(MANY + 1);
        assertThat(SHOWN).isEmpty();
        assertThat(new Browserless(server).get("/api/incidents").statusCode()).isEqualTo(401);
    }

    @Test
    void whatAnEntitledDeskIsShownOfOfficersIsWrittenDown() throws Exception {
        Browserless smith = somebody("J. Smith");

        assertThat(numbers(json(smith.get("/api/incidents?number=41-20260301-0005"))))
            .containsExactly("41-20260301-0005");
        assertThat(smith.get("/api/incidents/41-20260301-0005").statusCode()).isEqualTo(200);
        assertThat(SHOWN).containsExactly(
            "J. Smith: incident 41-20260301-0005", "J. Smith: incident 41-20260301-0005");
        assertThat(somebody("B. Jones").get("/api/incidents/41-20260301-0005").statusCode())
            .isEqualTo(404);
    }

    @Test
    void nobodyIsKeptWaitingByALogThatDoesNotWrite() throws Exception {
        Browserless smith = somebody("J. Smith");
        writes = false;

        HttpResponse<String> answer = smith.get("/api/incidents/41-20260301-0005");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("detail").asText()).contains("cannot be recorded");
        assertThat(smith.get("/api/incidents/41-20260301-0006").statusCode()).isEqualTo(200);
    }

    @Test
    void showsAllOfOne() throws Exception {
        HttpResponse<String> answer =
            somebody("B. Jones").get("/api/incidents/41-20260301-0007");

        JsonNode footage = json(answer).get("footage").get(0);
        assertThat(footage.get("camera").asInt()).isEqualTo(14);
        assertThat(footage.get("overwritten").asText()).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(footage.get("daysLeft").asInt()).isEqualTo(18);
        assertThat(json(answer).at("/file/versions")).hasSize(1);
        assertThat(json(answer).at("/file/timeline")).hasSize(2);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void saysWhatItCannotRead() throws Exception {
        Browserless jones = somebody("B. Jones");
        for (String wrong : List.of(
            "from=yesterday", "camera=x", "status=real", "open=maybe", "near=1,2", "within=5",
            "near=91,0&within=5",
            "from=%2B999999999-01-01T00:00:00Z", "until=-999999999-01-01T00:00:00Z",
            "near=1,1&within=NaN", "limit=201", "after=x", "colour=red",
            "text=" + "x".repeat(201))) {
            HttpResponse<String> answer = jones.get("/api/incidents?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
            assertThat(json(answer).get("detail").asText()).isNotBlank();
        }
        assertThat(jones.get("/api/incidents/1").statusCode()).isEqualTo(404);
    }

    @Test
    void exportsForSupervisorsOnly() throws Exception {
        assertThat(somebody("J. Smith").get("/api/incidents.csv").statusCode()).isEqualTo(403);
        Browserless patel = somebody("A. Patel");

        String csv = patel.get("/api/incidents.csv").body();
        assertThat(csv.split("\r\n")).hasSize(MANY + 1);
        assertThat(csv).startsWith("number,status,town,")
            .contains(",\"'=cmd|' /C calc'!A0, \"\"quoted\"\"\",", ",\"' ＝1+1\",")
            .contains(",14,,\"desk 1\",14 2026-03-01T22:00:00Z/2026-03-01T22:01:00Z,\r\n")
            .contains(",,\"METHANE: location Mill; casualties 3\"\r\n");
        List<String> lines = patel.get("/api/incidents.jsonl").body().lines().toList();
        assertThat(lines).hasSize(MANY);
        assertThat(JSON.readTree(lines.getFirst()).at("/number/serial").asInt()).isEqualTo(MANY);
        assertThat(SHOWN).hasSize(2).allMatch("A. Patel: incident 41-20260301-0005"::equals);
    }

    private static IncidentFacts facts(int serial) {
        IncidentFacts facts = IncidentFacts.of(
            "Public safety", "Robbery", place(serial), Optional.empty());
        return serial != 8 ? facts : facts.with(
            new Methane(true, "Mill", "", "", "", Optional.of(3), "", ""));
    }

    private static String place(int serial) {
        return switch (serial) {
            case 7 -> "=cmd|' /C calc'!A0, \"quoted\"";
            case 8 -> " ＝1+1";
            default -> "Street " + serial;
        };
    }

    private static Browserless somebody(String name) throws Exception {
        return Browserless.signedIn(server, name, "CCTV desk 1");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static List<String> numbers(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.get("incidents").forEach(one -> numbers.add("%02d-%s-%04d".formatted(
            one.at("/number/force").asInt(), one.at("/number/date").asText().replace("-", ""),
            one.at("/number/serial").asInt())));
        return numbers;
    }
}
