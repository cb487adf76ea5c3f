package org.watchlink.adapters.dams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.dams.Dams.File;
import org.watchlink.adapters.dams.Dams.Link;
import org.watchlink.adapters.dams.Dams.Order;
import org.watchlink.adapters.dams.Dams.State;
import org.watchlink.adapters.dams.DamsResult.Later;
import org.watchlink.adapters.dams.DamsResult.Refused;
import org.watchlink.adapters.dams.DamsResult.Told;

class DamsClientTest {

    private static final Instant AT = Instant.parse("2026-11-21T21:40:00Z");
    private static final Order ORDER = new Order(
        "key-1", "0012", "DC Night", "night@police.example", AT, "ab",
        List.of(new File(14, AT, AT.plusSeconds(60), "store 3", "ab")));

    @TempDir
    private static Path folder;
    private static WireMockServer system;
    private static DamsClient client;
    private static SSLContext trust;

    @BeforeAll
    static void open() throws Exception {
        StagedKeys keys = StagedKeys.make(folder);
        trust = keys.trust();
        system = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").httpDisabled(true).dynamicHttpsPort()
            .keystorePath(keys.file().toString()).keystorePassword(StagedKeys.PASSWORD)
            .keyManagerPassword(StagedKeys.PASSWORD).keystoreType("PKCS12"));
        system.start();
        client = client(trust, Duration.ofSeconds(5));
    }

    @AfterAll
    static void close() {
        client.close();
        system.stop();
    }

    @BeforeEach
    void fresh() {
        system.resetAll();
    }

    private static DamsClient client(SSLContext trust, Duration answerWithin) {
        return new DamsClient(
            URI.create("https://127.0.0.1:" + system.httpsPort() + "/v1"), "swordfish",
            answerWithin, trust);
    }

    @Test
    void anOrderIsSentAsItIsWritten() {
        always(okJson("{\"id\":\"L1\",\"state\":\"pending\",\"more\":1}"));

        assertThat(client.order(ORDER)).isEqualTo(new Told(new Link("L1", State.PENDING, "")));
        system.verify(postRequestedFor(urlEqualTo("/v1/links"))
            .withHeader("Idempotency-Key", equalTo("key-1"))
            .withHeader("Authorization", equalTo("Bearer swordfish"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalToJson("""
                {"request": "0012", "recipient": "DC Night", "address": "night@police.example",
                 "expires": "2026-11-21T21:40:00Z", "uses": 1, "sha256": "ab",
                 "files": [{"camera": 14, "from": "2026-11-21T21:40:00Z",
                  "until": "2026-11-21T21:41:00Z", "place": "store 3", "sha256": "ab"}]}""")));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void tellsHowFarALinkHasCome(State state) {
        always(okJson("{\"id\":\"L1\",\"state\":\"%s\",\"reason\":\"so\"}"
            .formatted(state.name().toLowerCase())));

        assertThat(client.look("L1")).isEqualTo(new Told(new Link("L1", state, "so")));
        system.verify(getRequestedFor(urlEqualTo("/v1/links/L1"))
            .withHeader("Authorization", equalTo("Bearer swordfish")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 410, 413, 422})
    void takesARefusalAsOne(int status) {
        always(aResponse().withStatus(status));

        assertThat(client.order(ORDER)).isEqualTo(new Refused("status " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 401, 403, 404, 408, 425, 429, 500, 503})
    void triesAgainWhereThatMayHelp(int status) {
        always(aResponse().withStatus(status)
            .withHeader("Location", "https://127.0.0.1:1/elsewhere"));

        assertThat(client.order(ORDER)).isEqualTo(new Later("status " + status));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenLineIsNoAnswer(Fault fault) {
        always(aResponse().withFault(fault));

        assertThat(client.order(ORDER)).isInstanceOf(Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "{", "{\"id\":\"L1\"}", "{\"state\":\"ready\"}",
        "{\"id\":\"../L1\",\"state\":\"ready\"}", "{\"id\":\"L1\",\"state\":\"done\"}"})
    void whatCannotBeReadIsNoAnswer(String body) {
        always(okJson(body));

        assertThat(client.order(ORDER)).isInstanceOf(Later.class);
    }

    @Test
    void takesNoMoreThanItCanRead() {
        always(okJson("{\"id\":\"L1\",\"reason\":\"" + "a".repeat(70_000)));

        assertThat(client.order(ORDER)).isEqualTo(new Later("an answer that is too large"));
    }

    @Test
    void waitsNoLongerThanItSays() {
        always(aResponse().withFixedDelay(60_000));
        try (DamsClient hasty = client(trust, Duration.ofMillis(200))) {
            assertThat(hasty.order(ORDER)).isEqualTo(new Later("no answer"));
        }
    }

    @Test
    void speaksToNobodyItDoesNotKnow() throws Exception {
        always(okJson("{\"id\":\"L1\",\"state\":\"ready\"}"));
        try (DamsClient wary = client(SSLContext.getDefault(), Duration.ofSeconds(5))) {
            assertThat(wary.order(ORDER)).isEqualTo(new Later(
                "its certificate is not believed, or the line is not secure"));
        }
        assertThat(system.getAllServeEvents()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DamsClient(
            URI.create("http://127.0.0.1"), "", Duration.ofSeconds(1), trust));
    }

    private static void always(ResponseDefinitionBuilder answer) {
        system.stubFor(any(anyUrl()).willReturn(answer));
    }
}
