package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.UpgradeRejectedException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.config.Role;

class SignInTest {

    private static final String DESK = "CCTV desk 1";

    @TempDir
    private Path folder;
    private DemoServer server;
    private Browserless somebody;

    @BeforeEach
    void start() {
        server = DemoServer.start(folder, 0);
        somebody = new Browserless(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nobodySeesAnythingBeforeSigningIn() throws Exception {
        assertThat(somebody.get("/").headers().firstValue("Location")).contains("/sign-in");
        assertThat(somebody.get("/api/registers").statusCode()).isEqualTo(401);
        assertThat(somebody.get("/api/desk").statusCode()).isEqualTo(401);
        assertThat(somebody.get("/map/towns.geojson").statusCode()).isEqualTo(401);
        assertThat(somebody.get("/sign-in").body()).contains("CCTV desk 2");
        refused(server.page(), 401);
    }

    @Test
    void theCookieIsOfNoUseToAnybodyElse() throws Exception {
        HttpResponse<String> answer = somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
            .startsWith("watchlink=").contains("Path=/", "HTTPOnly", "SameSite=Strict");
        assertThat(somebody.get("/api/desk").body())
            .contains("\"name\":\"J. Smith\"", "\"role\":\"operator\"", "\"False alarm\"");
        assertThat(Files.readString(folder.resolve("sessions.json")))
            .doesNotContain(somebody.cookie().split("=")[1]);
    }

    @Test
    void overHttpsTheCookieIsBoundToTheHost() throws Exception {
        try (DemoServer https = new DemoServer(new FakeRoom(), folder, folder, 0, true)) {
            HttpResponse<String> answer =
                new Browserless(https).signIn("J. Smith", DemoServer.PASSWORD, DESK);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-watchlink=").contains("Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() throws Exception {
        HttpResponse<String> wrong = somebody.signIn("J. Smith", "guess", DESK);
        HttpResponse<String> unknown = somebody.signIn("Nobody", "guess", DESK);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void guessingBecomesSlow() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(somebody.signIn("J. Smith", "guess", DESK).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(somebody.signIn("A. Patel", DemoServer.PASSWORD, DESK).statusCode())
            .isEqualTo(303);
    }

    @Test
    void signingInAgainEndsTheOldSession() throws Exception {
        somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        String old = somebody.cookie();
        somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        assertThat(somebody.cookie()).isNotEqualTo(old);
        somebody.cookie(old);
        assertThat(somebody.get("/api/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsIt() throws Exception {
        somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        assertThat(somebody.post("/sign-out", server.page()).statusCode()).isEqualTo(303);
        assertThat(somebody.get("/api/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void aRestartLeavesEverybodySignedIn() throws Exception {
        somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        String cookie = somebody.cookie();
        server.close();
        server = DemoServer.start(folder, 0);
        somebody = new Browserless(server);
        somebody.cookie(cookie);
        assertThat(somebody.get("/api/desk").body()).contains("J. Smith", DESK);
    }

    @Test
    void aDeskLocksUnlessSomebodyIsThereAndToAskIsNotToBeThere() throws Exception {
        somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        server.ahead = Duration.ofMinutes(50);
        assertThat(somebody.post("/api/touch", server.page()).statusCode()).isEqualTo(204);
        server.ahead = Duration.ofMinutes(100);
        assertThat(somebody.get("/api/touch").statusCode()).isEqualTo(204);
        server.ahead = Duration.ofMinutes(120);
        assertThat(somebody.get("/api/touch").statusCode()).isEqualTo(423);
        assertThat(somebody.post("/api/touch", server.page()).statusCode()).isEqualTo(423);
    }

    @Test
    void onlyOurOwnPageOpensTheSocket() throws Exception {
        somebody.signIn("J. Smith", DemoServer.PASSWORD, DESK);
        refused(null, 403);
        refused("null", 403);
        refused("http://elsewhere.example", 403);
        refused(server.page() + ".elsewhere.example", 403);
        somebody.open(server.page(), "");
    }

    @Test
    void anotherPageCannotSignInOrOut() throws Exception {
        assertThat(somebody.post("/sign-in", "http://elsewhere.example",
            "name", "J. Smith", "password", DemoServer.PASSWORD, "desk", DESK).statusCode())
            .isEqualTo(403);
    }

    @Test
    void everyAnswerIsShielded() throws Exception {
        for (String path : new String[] {"/sign-in", "/", "/css/tokens.css", "/health/live"}) {
            HttpResponse<String> answer = somebody.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                .contains("same-origin");
        }
        assertThat(somebody.get("/").headers().firstValue("Referrer-Policy"))
            .contains("no-referrer");
    }

    @Test
    void machinesNeedNoSignIn() throws Exception {
        assertThat(somebody.get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(somebody.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(somebody.get("/metrics").body()).isEqualTo("watchlink_up 1\n");
    }

    @Test
    void aLineOfTheAccountsFileOpensTheDoor() {
        String line = new Passwords().line("J. Smith", Role.OPERATOR, true, "pw");
        assertThat(line).startsWith("J. Smith,operator+airwave,$pbkdf2$it=210000$");
    }

    private void refused(String origin, int status) {
        assertThatThrownBy(() -> somebody.open(origin, ""))
            .isInstanceOf(UpgradeRejectedException.class)
            .extracting(e -> ((UpgradeRejectedException) e).getStatus())
            .isEqualTo(status);
    }
}
