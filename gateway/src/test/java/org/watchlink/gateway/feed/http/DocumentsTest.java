package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.cap.Alert;
import org.watchlink.adapters.cap.CapCodec;
import org.watchlink.adapters.cap.CapRules;
import org.watchlink.adapters.cap.NamedValue;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Receipt.Step;

/// What a partner asks and says about one incident.
class DocumentsTest {

    private static final String NUMBER = "/feed/v1/incidents/" + Paper.INCIDENT;
    private static final String ID = "/feed/v1/incidents/" + Paper.INCIDENT.id();

    @TempDir
    private static Path folder;
    @AutoClose
    private static HttpStage stage;
    private static Visitor herts;
    private static Visitor beds;

    @BeforeAll
    static void begin() throws Exception {
        stage = new HttpStage(folder);
        stage.paper.add(Paper.HERTS, 20);
        herts = stage.visitor("herts");
        beds = stage.visitor("beds");
    }

    @Test
    void anIncidentIsThereForThosePartnersWhoseViewHoldsIt() throws Exception {
        assertThat(herts.get(NUMBER).body())
            .contains("\"number\":\"41-20261122-0001\"", "red coat").doesNotContain("A. Example");
        assertThat(herts.get(ID).body()).isEqualTo(herts.get(NUMBER).body());
        for (String path : List.of("", "/cap", "/mapped/short")) {
            PullTest.refused(beds.get(NUMBER + path), 404, "unknown-incident");
        }
        PullTest.refused(herts.get("/feed/v1/incidents/41-20261122-0002"), 404,
            "unknown-incident");
        PullTest.refused(beds.send("POST", NUMBER + "/receipts",
            "{\"status\":\"received\",\"by\":\"X\"}"), 404, "unknown-incident");
        assertThat(stage.written).contains(new FeedRead(
            Paper.HERTS, client(), "incident 41-20261122-0001", 0, 0));
    }

    @Test
    void whatWentOverIntoSomethingHiddenHasEndedForThePartnerHereToo() throws Exception {
        for (IncidentNumber number
            : List.of(Paper.GONE_BEFORE, Paper.GONE_OVER, Paper.OFFICERS)) {
            for (String path : List.of("", "/cap", "/mapped/short")) {
                PullTest.refused(
                    herts.get("/feed/v1/incidents/" + number + path), 404, "unknown-incident");
            }
        }
    }

    @Test
    void whoIsNotThePoliceReadsNothingOfPeople() throws Exception {
        try (Visitor council = stage.visitor("council")) {
            assertThat(council.get(NUMBER).body()).contains("Brindle Books", "gas bottles")
                .doesNotContain("red coat");
        }
    }

    @Test
    void asCapItKeepsTheSchemaAndTheRules() throws Exception {
        HttpResponse<String> cap = herts.get(NUMBER + "/cap");

        assertThat(cap.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/cap+xml");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("../adapters/src/test/resources/org/watchlink/adapters/cap",
                "CAP-v1.2.xsd").toFile())
            .newValidator().validate(new StreamSource(new StringReader(cap.body())));
        Message<Alert> decoded = (Message<Alert>) new CapCodec().decode(
            Octets.of(cap.body().getBytes(StandardCharsets.UTF_8)));
        Alert alert = decoded.message();
        assertThat(CapRules.brokenByUs(alert)).isEmpty();
        assertThat(alert.status()).isEqualTo(Alert.Status.Actual);
        assertThat(alert.msgType()).isEqualTo(Alert.MsgType.Update);
        assertThat(alert.references()).contains(
            "gateway.hcctvp,41-20261122-0001.v1,2026-11-22T10:00:00-00:00");
        assertThat(alert.info().getFirst().parameter()).contains(
            new NamedValue("METHANE.major", "no"),
            new NamedValue("METHANE.hazards", "gas bottles"),
            new NamedValue("METHANE.casualties", "2"))
            .extracting(NamedValue::valueName).doesNotContain("METHANE.present");
        assertThat(alert.info().getFirst().description()).hasValueSatisfying(words ->
            assertThat(words).startsWith("ETHANE: location loading bay; type fire;"));
    }

    @Test
    void theNewestAreAListOfAlerts() throws Exception {
        assertThat(herts.get("/feed/v1/atom").body())
            .contains("<title>Shop theft, Brindle Books</title>",
                "/feed/v1/incidents/41-20261122-0001/cap\"", ">Actual</cap:status>");
        assertThat(beds.get("/feed/v1/atom").body()).doesNotContain("<entry>");
    }

    @Test
    void aMappingWritesItForOthers() throws Exception {
        assertThat(herts.get(NUMBER + "/mapped/short").body()).contains(
            "<Incident><Number>41-20261122-0001</Number><Place>Brindle Books</Place></Incident>");
        assertThat(herts.get(NUMBER + "/mapped/mait").body()).contains(
            "<IncidentReference>41-20261122-0001</IncidentReference>", "<Latitude>51.9</Latitude>",
            "<Camera>101</Camera>");
        PullTest.refused(herts.get(NUMBER + "/mapped/long"), 404, "unknown-mapping");
    }

    @Test
    void whatThePoliceSayOfItIsWrittenDown() throws Exception {
        assertThat(herts.send("POST", ID + "/receipts", """
            {"status":"accepted","policeUrn":"HC-22112026-7","grade":"Immediate","by":"D. Clerk"}
            """).statusCode()).isEqualTo(201);
        assertThat(stage.written).last().isInstanceOfSatisfying(PoliceAnswered.class, answered -> {
            assertThat(answered.incident()).isEqualTo(Paper.INCIDENT);
            assertThat(answered.receipt().step()).isEqualTo(Step.ACCEPTED);
            assertThat(answered.receipt().partner()).isEqualTo(Paper.HERTS);
            assertThat(answered.receipt().grade()).isEqualTo("Immediate");
        });
        assertThat(herts.send("POST", NUMBER + "/questions",
            "{\"text\":\"Which way?\\nAnd when?\",\"by\":\"D. Clerk\"}").statusCode())
            .isEqualTo(201);
        assertThat(stage.written).last().isInstanceOfSatisfying(PoliceAsked.class, asked ->
            assertThat(asked.question().text()).isEqualTo("Which way?\nAnd when?"));
    }

    @Test
    void whatIsNoReceiptIsRefused() throws Exception {
        for (String body : List.of("", "{}", "[]", "{\"status\":\"accepted\"}",
            "{\"status\":\"accepted\",\"by\":\"D\",\"more\":1}")) {
            PullTest.refused(herts.send("POST", NUMBER + "/receipts", body), 400, "invalid-body");
        }
        PullTest.refused(receipt("{\"status\":\"maybe\",\"by\":\"D\"}"), 400, "invalid-status");
        PullTest.refused(receipt("{\"status\":\"accepted\",\"by\":\" \"}"), 400, "invalid-by");
        PullTest.refused(receipt(
            "{\"status\":\"accepted\",\"by\":\"D\",\"policeUrn\":\"1\\n2\"}"),
            400, "invalid-policeUrn");
        PullTest.refused(receipt("{\"status\":\"accepted\",\"by\":\"D\",\"grade\":\"Soon\"}"),
            400, "invalid-grade");
        PullTest.refused(receipt(
            "{\"status\":\"accepted\",\"by\":\"D\",\"at\":\"2099-01-01T00:00:00Z\"}"),
            400, "invalid-at");
        assertThat(receipt("x".repeat(20_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void aConsumerSaysHowFarItIs() throws Exception {
        String path = "/feed/v1/consumers/control/commit";
        assertThat(herts.send("POST", path, "{\"seq\":7}").body())
            .contains("\"seq\":7", "\"waiting\":13");
        assertThat(herts.send("POST", path, "{\"seq\":3}").body()).contains("\"seq\":7");
        PullTest.refused(herts.send("POST", path, "{\"seq\":21}"), 400, "invalid-seq");
        PullTest.refused(herts.send("POST", path, "{\"seq\":1,\"cursor\":\"x\"}"),
            400, "invalid-body");
        PullTest.refused(herts.send("POST", path, "{\"cursor\":\"x\"}"), 400, "invalid-cursor");
        PullTest.refused(herts.send("POST", "/feed/v1/consumers/other/commit", "{\"seq\":1}"),
            404, "unknown-consumer");
        PullTest.refused(herts.send("POST", path, "{\"seq\":13}"), 503, "feed-behind");
    }

    @Test
    void aStretchCanBeComparedAndPostedAgain() throws Exception {
        assertThat(herts.get("/feed/v1/digest?from=3&to=9").body())
            .contains("\"count\":7", "\"first\":3", "\"last\":9");
        assertThat(herts.get("/feed/v1/digest").body()).contains("\"count\":20");
        assertThat(herts.send("POST", "/feed/v1/replay", "{\"from\":3,\"to\":9}").body())
            .isEqualTo("{\"events\":7,\"webhook\":\"hook\"}");
        PullTest.refused(beds.send("POST", "/feed/v1/replay", "{\"from\":3,\"to\":9}"),
            404, "unknown-webhook");
        PullTest.refused(herts.send("POST", "/feed/v1/replay", "{\"from\":9,\"to\":3}"),
            400, "invalid-range");
    }

    @Test
    void noDocumentIsGivenBeforeItIsWrittenDownWhoAsked() throws Exception {
        for (String path : List.of(
            NUMBER, NUMBER + "/cap", NUMBER + "/mapped/short", "/feed/v1/atom",
            "/feed/v1/digest", "/feed/v1/checkpoints")) {
            stage.deaf = true;
            HttpResponse<String> answer = herts.get(path);
            PullTest.refused(answer, 503, "not-recorded");
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            stage.deaf = false;

            stage.durable = new CompletableFuture<>();
            int before = stage.written.size();
            CompletableFuture<Integer> waiting = later(path);
            Awaitility.await().until(() -> stage.written.size() > before);
            assertThat(waiting).isNotDone();
            stage.durable.complete(null);
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    @Test
    void aDiskThatIsSlowToTakeASignatureKeepsNobodyElseWaiting() throws Exception {
        stage.seals.disk = new CompletableFuture<>();
        CompletableFuture<Integer> waiting = later("/feed/v1/checkpoints");
        try {
            assertThat(later(NUMBER).get(30, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(waiting).isNotDone();
        } finally {
            stage.seals.disk.complete(null);
        }
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(200);
    }

    private static CompletableFuture<Integer> later(String path) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return herts.get(path).statusCode();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static HttpResponse<String> receipt(String body) throws Exception {
        return herts.send("POST", NUMBER + "/receipts", body);
    }

    private static String client() {
        return stage.written.stream().filter(FeedRead.class::isInstance)
            .map(change -> ((FeedRead) change).client()).findFirst().orElseThrow();
    }
}
