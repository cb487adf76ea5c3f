package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.onvif.StagedCamera.NOT_AUTHORIZED;
import static org.watchlink.adapters.onvif.StagedCamera.NOW;
import static org.watchlink.adapters.onvif.StagedCamera.OPERATOR;
import static org.watchlink.adapters.onvif.StagedCamera.on;
import static org.watchlink.adapters.onvif.StagedCamera.refusing;
import static org.watchlink.adapters.onvif.StagedCamera.reply;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifRequest.GetSystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;

/// Cameras that want credentials, each in the manner of one that was recorded.
class SignedExchangeTest {

    private static final Refused NO_MORE = new Refused(Refusal.CREDENTIALS);
    private static final String MD5 =
        "Digest realm=\"cam\", nonce=\"n1\", algorithm=MD5, qop=\"auth\"";
    private static final String SHA_256 =
        "Digest realm=\"cam\", nonce=\"n2\", algorithm=SHA-256, qop=\"auth\"";

    private final StagedCamera staged = new StagedCamera();
    private final OnvifCamera camera = staged.camera();
    private UUID lastRefusal;

    @AfterEach
    void close() {
        staged.close();
    }

    /// onvif_simple_server: 400 with ter:NotAuthorized.
    @Test
    void signsWithATokenWhereItIsRefusedWithoutAChallenge() {
        clockIs(NOW);
        wantToken(reply(400, NOT_AUTHORIZED), Duration.ofDays(9));

        assertThat(goTo()).isInstanceOf(Answered.class);
        assertThat(staged.operations()).containsExactly(
            "GetServices", "GetSystemDateAndTime", "GetServices", "GetProfiles", "GetNodes",
            "GetPresets", "GotoPreset");
        assertThat(staged.asked().get(1).token()).isEmpty();
        assertThat(staged.headers("Authorization")).containsOnly("null");
    }

    /// rpos: 200 with the fault in its body.
    @Test
    void seesARefusalThatCameWithStatus200() {
        clockIs(NOW);
        wantToken(reply(200, NOT_AUTHORIZED), Duration.ofDays(9));

        assertThat(goTo()).isInstanceOf(Answered.class);
    }

    /// IPyCam: 401 to everything, GetSystemDateAndTime too, without WWW-Authenticate; a token that
    /// is five minutes old is refused.
    @Test
    void takesTheTimeFromTheDateOfARefusal() {
        Instant theirs = NOW.minus(Duration.ofHours(3)).plusSeconds(95);
        ResponseDefinitionBuilder refusal = reply(401, "Unauthorized").withHeader("Date",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(theirs.atOffset(ZoneOffset.UTC)));
        wantTokenAt(theirs, refusal);

        assertThat(goTo()).isInstanceOf(Answered.class);
        assertThat(created()).isEqualTo(theirs);
    }

    @Test
    void signsInTheCamerasOwnTime() {
        Instant theirs = NOW.plus(Duration.ofDays(400)).plusSeconds(7);
        clockIs(theirs);
        wantTokenAt(theirs, reply(400, NOT_AUTHORIZED));

        assertThat(goTo()).isInstanceOf(Answered.class);
        assertThat(created()).isEqualTo(theirs);
    }

    /// OpenIPC and others tell their local time as UTC, and check tokens against the true UTC.
    @Test
    void triesTheOtherMeaningOfAnOffsetOfWholeHalfHours() {
        clockIs(NOW.plus(Duration.ofMinutes(330)).plusSeconds(20));
        wantTokenAt(NOW, reply(400, NOT_AUTHORIZED));

        assertThat(goTo()).isInstanceOf(Answered.class);
        assertThat(created()).isEqualTo(NOW.plusSeconds(20));
    }

    @Test
    void readsTheClockAgainWhenATokenIsRefused() {
        clockIs(NOW);
        wantTokenAt(NOW, reply(400, NOT_AUTHORIZED));
        goTo();
        Instant later = NOW.plus(Duration.ofMinutes(47));
        clockIs(later);
        staged.server.removeStub(lastRefusal);
        wantTokenAt(later, reply(400, NOT_AUTHORIZED));

        assertThat(goTo()).isInstanceOf(Answered.class);
        assertThat(created()).isEqualTo(later);
    }

    @Test
    void readsTheClockAgainAfterADay() {
        clockIs(NOW);
        wantToken(reply(400, NOT_AUTHORIZED), Duration.ofDays(9));
        goTo();
        staged.server.resetRequests();
        staged.now = NOW.plus(Duration.ofHours(25));
        goTo();

        assertThat(staged.operations()).containsExactly("GetSystemDateAndTime", "GotoPreset");
    }

    @Test
    void answersAChallengeAndKeepsItsNonce() {
        wantDigest(reply(401, "").withHeader("WWW-Authenticate", MD5, SHA_256), "n2");

        goTo();

        assertThat(staged.operations()).containsExactly(
            "GetServices", "GetServices", "GetProfiles", "GetNodes", "GetPresets", "GotoPreset");
        assertThat(staged.asked()).allMatch(signed -> signed.token().isEmpty());
        List<String> headers = staged.headers("Authorization");
        assertThat(headers.getFirst()).isEqualTo("null");
        for (int use = 1; use < headers.size(); use++) {
            assertThat(headers.get(use)).contains("algorithm=SHA-256", "nc=0000000" + use);
        }
    }

    @Test
    void takesANewNonceWhenTheOldOneIsOutworn() {
        wantDigest(reply(401, "").withHeader("WWW-Authenticate", MD5), "n1");
        goTo();
        staged.server.removeStub(lastRefusal);
        wantDigest(reply(401, "").withHeader("WWW-Authenticate", MD5.replace("n1", "n3")), "n3");
        staged.server.resetRequests();

        assertThat(goTo()).isInstanceOf(Answered.class);
        assertThat(staged.operations()).containsExactly("GotoPreset", "GotoPreset");
        assertThat(staged.headers("Authorization").getLast())
            .contains("nonce=\"n3\"", "nc=00000001");
    }

    @Test
    void givesUpOnACameraWhoseEveryNonceIsStale() {
        staged.server.stubFor(refusing((_, _) -> true).willReturn(
            reply(401, "").withHeader("WWW-Authenticate", MD5 + ", stale=true")));

        assertThat(goTo()).isEqualTo(NO_MORE);
        assertThat(staged.operations()).hasSizeLessThan(7);
    }

    /// Some cameras offer a digest and accept only a token.
    @Test
    void fallsBackToATokenWhenItsDigestIsRefused() {
        clockIs(NOW);
        wantToken(reply(401, "").withHeader("WWW-Authenticate", MD5), Duration.ofDays(9));

        assertThat(goTo()).isInstanceOf(Answered.class);
        for (int i = 0; i < staged.asked().size(); i++) {
            assertThat(staged.asked().get(i).token().isPresent()
                && !staged.headers("Authorization").get(i).equals("null")).isFalse();
        }
    }

    @Test
    void stopsAfterTwoRefusalsForHalfAnHour() {
        clockIs(NOW);
        staged.server.stubFor(refusing((_, signed) -> asksMore(signed)).willReturn(
            reply(401, "").withHeader("WWW-Authenticate", MD5)));

        assertThat(goTo()).isEqualTo(NO_MORE);
        assertThat(withCredentials()).isEqualTo(2);

        staged.now = NOW.plus(Duration.ofMinutes(29));
        assertThat(goTo()).isEqualTo(NO_MORE);
        assertThat(withCredentials()).isEqualTo(2);

        staged.now = NOW.plus(Duration.ofMinutes(30));
        assertThat(goTo()).isEqualTo(NO_MORE);
        assertThat(withCredentials()).isEqualTo(4);
    }

    /// The same token would be refused again, and would count towards a lock.
    @Test
    void doesNotRepeatATokenThatWouldBeTheSame() {
        clockIs(NOW);
        staged.server.stubFor(refusing((_, signed) -> asksMore(signed))
            .willReturn(reply(400, NOT_AUTHORIZED)));

        goTo();
        assertThat(withCredentials()).isEqualTo(1);
        goTo();
        assertThat(withCredentials()).isEqualTo(2);
        goTo();
        assertThat(withCredentials()).isEqualTo(2);
    }

    @Test
    void saysThatItHasNoAccount() {
        wantDigest(reply(401, "").withHeader("WWW-Authenticate", MD5), "n1");

        assertThat(staged.camera(Optional.empty()).goTo("1", "", () -> { }))
            .isEqualTo(new Refused(Refusal.NO_ACCOUNT));
    }

    private void clockIs(Instant theirs) {
        staged.server.stubFor(on("GetSystemDateAndTime").willReturn(
            reply(200, new SystemDateAndTime(Optional.of(theirs)))));
    }

    private void wantToken(ResponseDefinitionBuilder refusal, Duration window) {
        lastRefusal = staged.server.stubFor(refusing((_, signed) -> asksMore(signed)
            && !(StagedCamera.signed(signed) && near(signed, NOW, window)))
            .willReturn(refusal)).getId();
    }

    private void wantTokenAt(Instant theirs, ResponseDefinitionBuilder refusal) {
        boolean clockToo = refusal.build().getStatus() == 401;
        lastRefusal = staged.server.stubFor(refusing((_, signed) ->
            (clockToo || asksMore(signed))
                && !(StagedCamera.signed(signed) && near(signed, theirs, Duration.ofMinutes(5))))
            .willReturn(refusal)).getId();
    }

    private void wantDigest(ResponseDefinitionBuilder refusal, String nonce) {
        lastRefusal = staged.server.stubFor(refusing((request, _) -> !answersTo(request, nonce))
            .willReturn(refusal)).getId();
    }

    private static boolean answersTo(Request request, String nonce) {
        String header = String.valueOf(request.getHeader("Authorization"));
        return DigestChallenge.strongest(List.of(header))
            .filter(challenge -> challenge.nonce().equals(nonce))
            .filter(challenge -> header.contains("response=\"" + challenge.response(
                OPERATOR, "POST", request.getUrl(), count(header), part(header, "cnonce=\""))))
            .isPresent();
    }

    private static int count(String header) {
        return Integer.parseInt(part(header, "nc=").substring(0, 8), 16);
    }

    private static String part(String header, String after) {
        String rest = header.substring(header.indexOf(after) + after.length());
        return rest.split("[\",]")[0];
    }

    private static boolean asksMore(SignedRequest signed) {
        return !(signed.request() instanceof GetSystemDateAndTime);
    }

    private static boolean near(SignedRequest signed, Instant theirs, Duration window) {
        Instant created = Instant.parse(signed.token().orElseThrow().created());
        return Duration.between(created, theirs).abs().compareTo(window) <= 0;
    }

    private long withCredentials() {
        return staged.asked().stream().filter(signed -> signed.token().isPresent()).count()
            + staged.headers("Authorization").stream().filter(h -> !h.equals("null")).count();
    }

    private Instant created() {
        return Instant.parse(staged.asked().getLast().token().orElseThrow().created());
    }

    private OnvifResult goTo() {
        return camera.goTo("1", "Market", () -> { });
    }
}
