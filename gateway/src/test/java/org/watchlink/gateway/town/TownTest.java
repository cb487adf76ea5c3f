package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.config.Configuration;

/// The whole town of the demonstration, and its control page.
class TownTest {

    @TempDir
    private static Path folder;
    private static Town town;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Path file = Stage.configuration(folder);
        TownSettings usual = TownSettings.beside(file);
        town = Town.start(
            Configuration.load(file), new TownSettings(usual.mix(), 0, 1, 1, "127.0.0.1", 0));
    }

    @AfterAll
    static void close() {
        town.close();
        BROWSER.close();
    }

    @Test
    void itsPageSaysThatItIsASimulator() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>SIMULATOR", "Everything here is invented");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
            .startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @CsvSource({"simulator.css,text/css", "simulator.js,text/javascript"})
    void itsPageIsWhole(String file, String type) throws Exception {
        HttpResponse<String> answer = get(file);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void raisesOneNow() throws Exception {
        HttpResponse<String> raised = post("raise?kind=shop-theft&town=Letchworth%20Garden%20City");
        assertThat(raised.statusCode()).isEqualTo(200);
        assertThat(raised.body())
            .contains("\"trouble\":\"shop theft\"", "\"town\":\"Letchworth Garden City\"");
        assertThat(get("state").body()).contains(raised.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "officer-emergency&way=status", "officer-emergency&way=call", "officer-text",
        "officer-status", "officer-call"})
    void anOfficerDoesSomethingNow(String kind) throws Exception {
        HttpResponse<String> raised = post("raise?town=Biggleswade&kind=" + kind);
        assertThat(raised.statusCode()).isEqualTo(200);
        assertThat(raised.body()).contains("\"trouble\":\"officer ", "\"carrier\":\"Heron ");
        assertThat(get("state").body()).contains(raised.body());
    }

    @Test
    void thePoliceTerminalIsUnpluggedAndReplugged() throws Exception {
        assertThat(get("state").body()).contains("\"officers\":20,\"plugged\":true");
        assertThat(post("terminal?do=unplug").statusCode()).isEqualTo(200);
        assertThat(get("state").body()).contains("\"plugged\":false");
        assertThat(post("terminal?do=replug").statusCode()).isEqualTo(200);
        assertThat(get("state").body()).contains("\"plugged\":true");
        assertThat(post("terminal?do=restart").statusCode()).isEqualTo(200);
    }

    @Test
    void raisesByItselfAtTheRateThatIsSet() throws Exception {
        assertThat(get("state").body()).contains("\"alertsPerHour\":0,");
        assertThat(post("rate?perHour=36000").statusCode()).isEqualTo(200);
        await().until(() -> get("state").body().split("\"trouble\"").length > 5);
        assertThat(post("rate?perHour=0").statusCode()).isEqualTo(200);
        assertThat(get("state").body()).contains("\"alertsPerHour\":0,");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "raise", "raise?kind=war", "raise?kind=officer-emergency&way=shout", "terminal",
        "terminal?do=burn", "rate", "rate?perHour=many", "rate?perHour=-1",
        "rate?perHour=NaN"})
    void tellsWhatCanBeAskedFor(String path) throws Exception {
        assertThat(post(path).statusCode()).isEqualTo(400);
        assertThat(post(path).body()).matches("(kind|perHour|way|do) is .+\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raise?kind=fight&town=Nowhere", "elsewhere", "state"})
    void hasNothingElse(String path) throws Exception {
        assertThat(post(path).statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotObeyPagesOfOthers() throws Exception {
        HttpResponse<String> answer = BROWSER.send(
            HttpRequest.newBuilder(URI.create(town.address() + "raise?kind=fight"))
                .header("Origin", "http://example.org").POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void offersEveryTrouble() throws Exception {
        assertThat(get("troubles").body()).contains(
            "{\"key\":\"e\",\"kind\":\"emergency-button\","
            + "\"words\":\"emergency button\"}");
        assertThat(Keys.help()).contains("e emergency button");
    }

    private static HttpResponse<String> get(String path)
        throws IOException, InterruptedException {
        return BROWSER.send(
            HttpRequest.newBuilder(URI.create(town.address() + path)).build(),
            BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path)
        throws IOException, InterruptedException {
        return BROWSER.send(
            HttpRequest.newBuilder(URI.create(town.address() + path))
                .POST(BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    }
}
