package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.feed.access.FeedStage.BEDS;
import static org.watchlink.gateway.feed.access.FeedStage.CAMBS;
import static org.watchlink.gateway.feed.access.FeedStage.HERTS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in by a token or a certificate, over TLS, and who is not.
class AccessTest {

    @TempDir
    private static Path folder;
    private static FeedStage feed;
    private static Visitor herts;
    private static Visitor nobody;

    @BeforeAll
    static void start() throws Exception {
        feed = new FeedStage(folder, false);
        herts = feed.visitor(HERTS);
        nobody = feed.visitor(null);
    }

    @AfterAll
    static void stop() {
        herts.close();
        nobody.close();
        feed.close();
    }

    @AfterEach
    void now() {
        feed.ahead = Duration.ZERO;
    }

    @ParameterizedTest
    @CsvSource({"ES256, ES256", "RS256, RS256", "PS256, RS256", "EdDSA, EdDSA"})
    void aBoundTokenIsItsPartners(String algorithm, String key) throws IOException {
        HttpResponse<String> answer = events(herts, feed.issuer.token(claims(), algorithm, key));

        assertThat(answer.body()).startsWith("hertfordshire herts-control ");
        assertThat(Instant.parse(answer.body().split(" ")[2]))
            .isBetween(Instant.now().plusSeconds(590), Instant.now().plusSeconds(600));
    }

    static Stream<Arguments> faults() {
        Fingerprint other = Fingerprint.of(CAMBS.certificate());
        return Stream.of(
            fault("expired", claims -> claims.setExpirationTime(seconds(-61))),
            fault("expired", claims -> claims.unsetClaim("exp")),
            fault("not in force yet", claims -> claims.setNotBefore(seconds(70))),
            fault("not in force yet", claims -> claims.setIssuedAt(seconds(70))),
            fault("for longer", claims -> claims.unsetClaim("iat")),
            fault("for longer", claims -> claims.setIssuedAt(seconds(-302))),
            fault("for longer", claims -> claims.setExpirationTime(seconds(602))),
            fault("for longer", claims -> {
                claims.setIssuedAt(seconds(-962));
                claims.setExpirationTime(seconds(-50));
            }),
            fault("of another issuer", claims -> claims.setIssuer("https://issuer.example.org")),
            fault("of another issuer", claims -> claims.unsetClaim("iss")),
            fault("another audience", claims -> claims.setAudience("urn:example:other")),
            fault("another audience", claims -> claims.unsetClaim("aud")),
            fault("not bound", claims -> claims.unsetClaim("cnf")),
            fault("not bound", claims -> claims.setClaim("cnf", "x5t#S256")),
            fault("not bound", claims -> claims.setClaim("cnf", Map.of("jkt", "x"))),
            fault("not bound", claims -> claims.setClaim("cnf", Map.of("x5t#S256", 7))),
            fault("bound to another", claims -> claims.setClaim("cnf",
                Map.of("x5t#S256", IssuerStage.thumbprint(other)))),
            fault("bound to another", claims -> claims.setClaim("cnf", Map.of("x5t#S256", ""))),
            fault("bound to another", claims -> claims.setClaim("cnf", Map.of("x5t#S256", "?"))),
            fault("not known here", claims -> claims.unsetClaim("client_id")),
            fault("not known here", claims -> claims.setStringClaim("client_id", "herts")),
            fault("not an access token", claims -> claims.setClaim("client_id", 12)),
            fault("not an access token", claims -> claims.setClaim("exp", "tomorrow")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aTokenWithAFaultIsRefused(String told, Consumer<JwtClaims> fault) throws IOException {
        JwtClaims claims = claims();
        fault.accept(claims);

        refused(events(herts, feed.issuer.token(claims)), told);
    }

    @Test
    void aTokenThatIsNotSignedByTheIssuerIsRefused() throws Exception {
        String good = feed.issuer.token(claims());

        refused(events(herts, feed.issuer.unsigned(claims())), "algorithm");
        refused(events(herts, feed.issuer.confused(claims())), "algorithm");
        refused(events(herts, feed.issuer.token(claims(), "ES256", "foreign")), "signature");
        refused(events(herts, feed.issuer.token(claims(), "RS512", "RS256")), "algorithm");
        refused(events(herts, feed.issuer.selfMade(claims())), "not an access token");
        refused(events(herts, feed.issuer.idToken(claims())), "not an access token");
        refused(events(herts, good.substring(0, good.lastIndexOf('.') + 1)), "signature");
        refused(events(herts, flipped(good)), "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c", "a.b.c.d.e", "..", "eyJhbGciOiJFUzI1NiJ9.e30."})
    void whatIsNoTokenIsRefused(String token) throws IOException {
        refused(events(herts, token), "");
    }

    @Test
    void aTokenIsWorthNothingWithoutItsCertificate() throws IOException {
        refused(events(nobody, feed.issuer.token(claims())), "no client certificate");
        try (Visitor cambs = feed.visitor(CAMBS)) {
            refused(events(cambs, feed.issuer.token(claims())), "bound to another");
        }
    }

    @Test
    void clocksMayDifferByAMinute() throws IOException {
        JwtClaims late = claims();
        late.setExpirationTime(seconds(-50));
        JwtClaims early = claims();
        early.setNotBefore(seconds(50));

        assertThat(events(herts, feed.issuer.token(late)).statusCode()).isEqualTo(200);
        assertThat(events(herts, feed.issuer.token(early)).statusCode()).isEqualTo(200);
    }

    @Test
    void aScopeThatTheTokenDoesNotNameIsNotGiven() throws IOException {
        HttpResponse<String> answer = herts.send("POST", "/incidents/1/receipts", "{}",
            "Authorization", "Bearer " + feed.issuer.token(claims()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
            .contains("Bearer error=\"insufficient_scope\", scope=\"feed:commit\"");
        assertThat(answer.body())
            .contains("\"type\":\"urn:watchlink:problem:insufficient-scope\"");
    }

    @Test
    void aCertificateThatIsKnownNeedsNoToken() throws IOException {
        try (Visitor beds = feed.visitor(BEDS); Visitor cambs = feed.visitor(CAMBS)) {
            assertThat(beds.get("/events").body()).startsWith("bedfordshire ").endsWith(
                " " + BEDS.certificate().getNotAfter().toInstant());
            assertThat(beds.send("POST", "/incidents/1/receipts", "{}").statusCode())
                .isEqualTo(403);
            assertThat(cambs.get("/events").body()).startsWith("cambridgeshire "
                + Fingerprint.of(CAMBS.certificate()).hex());
            assertThat(cambs.send("POST", "/incidents/1/receipts", "{}").body()).isEqualTo("{}");
        }
        unknown(herts.get("/events"));
        unknown(nobody.get("/events"));
    }

    @Test
    void aBadTokenIsNotMendedByAKnownCertificate() throws IOException {
        try (Visitor cambs = feed.visitor(CAMBS)) {
            refused(events(cambs, "a.b.c"), "not an access token");
        }
    }

    @Test
    void aCertificateEndsOnAStandingConnectionToo() throws IOException {
        try (Visitor cambs = feed.visitor(CAMBS)) {
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
            feed.ahead = Duration.ofDays(61);
            refused(cambs.get("/events"), "the client certificate is not in force");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic eDp5", "Bearer", "Bearer a b", "Bearer a.b.c, Bearer d"})
    void anotherWayToSignInIsNone(String header) throws IOException {
        HttpResponse<String> answer = herts.get("/events", "Authorization", header);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
            .startsWith("Bearer error=\"invalid_request\"");
    }

    @Test
    void theBodyOutlivesAFetchOfTheIssuersKeys() throws IOException {
        JwtClaims claims = claims();
        claims.setStringClaim("scope", "feed:commit");
        feed.issuer.show("late");
        feed.ahead = IssuerKeys.PAUSE;

        HttpResponse<String> answer = herts.send("POST", "/incidents/1/receipts", "{\"seq\":1}",
            "Authorization", "Bearer " + feed.issuer.token(claims, "ES256", "late"));

        assertThat(answer.body()).isEqualTo("{\"seq\":1}");
    }

    private static JwtClaims claims() {
        return feed.issuer.claims(Instant.now(), Fingerprint.of(HERTS.certificate()));
    }

    private static HttpResponse<String> events(Visitor visitor, String token)
        throws IOException {
        return visitor.get("/events", "Authorization", "Bearer " + token);
    }

    private static void refused(HttpResponse<String> answer, String told) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
            .startsWith("Bearer error=\"invalid_token\", error_description=\"").contains(told);
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:watchlink:problem:invalid-token\"",
            "\"status\":401", "\"instance\":\"/events\"", told);
    }

    private static void unknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    private static String flipped(String token) {
        int at = token.lastIndexOf('.') - 10;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private static NumericDate seconds(int ahead) {
        return NumericDate.fromSeconds(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).getEpochSecond() + ahead);
    }

    private static Arguments fault(String told, Consumer<JwtClaims> fault) {
        return Arguments.of(told, fault);
    }
}
