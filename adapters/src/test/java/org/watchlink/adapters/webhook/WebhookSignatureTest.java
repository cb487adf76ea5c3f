package org.watchlink.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.webhook.Verification.Invalid;
import org.watchlink.adapters.webhook.Verification.Reason;
import org.watchlink.adapters.webhook.Verification.Valid;
import org.watchlink.adapters.wire.Octets;

class WebhookSignatureTest {

    private static final WebhookVector SHARED = WebhookVector.all().getFirst();
    private static final WebhookVector PAIR = WebhookVector.all().getLast();
    private static final String FOREIGN = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    @ParameterizedTest
    @MethodSource("org.watchlink.adapters.webhook.WebhookVector#all")
    void signsAsOthersDo(WebhookVector vector) {
        assertThat(new WebhookSigner(List.of(vector.signing())).sign(vector.webhook()))
            .isEqualTo(headers(vector, vector.signature()));
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void verifiesWhatOthersSigned(WebhookVector vector) {
        assertThat(verify(vector, vector.signature())).isEqualTo(new Valid(vector.webhook()));
    }

    @ParameterizedTest
    @MethodSource("verifiable")
    void refusesEveryChangeOfAnOctet(WebhookVector vector) {
        WebhookHeaders sent = headers(vector, vector.signature());
        WebhookVerifier verifier = verifier(vector);
        Octets body = vector.webhook().body();
        Instant now = vector.webhook().attempt();

        assertThat(changes(sent.id()))
            .noneMatch(id -> verifier.verify(
                new WebhookHeaders(id, sent.timestamp(), sent.signature()), body, now)
                instanceof Valid);
        assertThat(changes(sent.timestamp()))
            .noneMatch(at -> verifier.verify(
                new WebhookHeaders(sent.id(), at, sent.signature()), body, now)
                instanceof Valid);
        assertThat(changes(sent.signature()))
            .noneMatch(signature -> verifier.verify(
                new WebhookHeaders(sent.id(), sent.timestamp(), signature), body, now)
                instanceof Valid);
        assertThat(changes(new String(body.toBytes(), StandardCharsets.ISO_8859_1)))
            .noneMatch(text -> verifier.verify(
                sent, Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)), now)
                instanceof Valid);
    }

    @Test
    void refusesEveryChangeOfABitOfASignature() {
        for (WebhookVector vector : List.of(SHARED, PAIR)) {
            Signature whole = Signature.of(vector.signing(), vector.webhook().signed());
            for (int bit = 0; bit < whole.octets().length() * 8; bit++) {
                byte[] octets = whole.octets().toBytes();
                octets[bit / 8] ^= (byte) (1 << bit % 8);
                Signature changed = new Signature(whole.scheme(), Octets.of(octets));
                assertThat(verify(vector, changed.toString()))
                    .isEqualTo(new Invalid(Reason.SIGNATURE));
            }
        }
    }

    @Test
    void takesAnyOfSeveralSignaturesAndKeys() {
        WebhookSigner both = new WebhookSigner(List.of(SHARED.signing(), PAIR.signing()));
        WebhookHeaders sent = both.sign(SHARED.webhook());

        assertThat(sent.signature()).isEqualTo(SHARED.signature() + " " + PAIR.signature());
        assertThat(verify(SHARED, sent.signature())).isInstanceOf(Valid.class);
        assertThat(verify(PAIR, sent.signature())).isInstanceOf(Valid.class);
        assertThat(verify(SHARED, FOREIGN + " v2,AAAA garbage " + SHARED.signature()))
            .isInstanceOf(Valid.class);
        assertThat(verify(SHARED, PAIR.signature())).isEqualTo(new Invalid(Reason.SIGNATURE));
        assertThat(verify(SHARED, (FOREIGN + " ").repeat(16) + SHARED.signature()))
            .isEqualTo(new Invalid(Reason.SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "v1,", "v1", "v1a,", "v1,not base64", "v1,AAAA",
        "v1a,AAAA", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
        "v1,g0hM9SsE-OTPJTGt_tmIKtSyZlE3uFJELVlNIOLJ1OE="})
    void refusesWhatIsNoSignature(String signature) {
        assertThat(verify(SHARED, signature)).isEqualTo(new Invalid(Reason.SIGNATURE));
        assertThat(verify(PAIR, signature)).isEqualTo(new Invalid(Reason.SIGNATURE));
    }

    @Test
    void allowsFiveMinutesBothWays() {
        Duration more = Duration.ofSeconds(301);
        Duration tolerance = Duration.ofMinutes(5);

        assertThat(verifyAfter(tolerance)).isInstanceOf(Valid.class);
        assertThat(verifyAfter(tolerance.negated())).isInstanceOf(Valid.class);
        assertThat(verifyAfter(more)).isEqualTo(new Invalid(Reason.TOO_OLD));
        assertThat(verifyAfter(more.negated())).isEqualTo(new Invalid(Reason.TOO_NEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "-1614265330", "+1614265330", " 1614265330",
        "1614265330.5", "01614265330", "99999999999999999999999", "１６１４２６５３３０"})
    void refusesWhatIsNoTimestamp(String timestamp) {
        assertThat(verifier(SHARED).verify(
            new WebhookHeaders(SHARED.webhook().id(), timestamp, SHARED.signature()),
            SHARED.webhook().body(), SHARED.webhook().attempt()))
            .isEqualTo(new Invalid(Reason.TIMESTAMP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a b", "a\nb", "é"})
    void refusesWhatIsNoId(String id) {
        assertThat(verifier(SHARED).verify(
            new WebhookHeaders(id, "1614265330", SHARED.signature()),
            SHARED.webhook().body(), SHARED.webhook().attempt()))
            .isEqualTo(new Invalid(Reason.ID));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Webhook(id, Instant.EPOCH, Octets.NONE));
    }

    @Test
    void makesPairsThatFit() {
        WebhookKeyPair pair = WebhookKeyPair.generate(new SecureRandom());
        WebhookHeaders sent = new WebhookSigner(List.of(pair.ours())).sign(SHARED.webhook());

        assertThat(WebhookKey.verifying(pair.theirs().text())).contains(pair.theirs());
        assertThat(WebhookKey.signing(pair.ours().text())).contains(pair.ours());
        assertThat(new WebhookVerifier(List.of(pair.theirs())).verify(
            sent, SHARED.webhook().body(), SHARED.webhook().attempt()))
            .isInstanceOf(Valid.class);
    }

    static Stream<WebhookVector> verifiable() {
        return WebhookVector.all().stream().filter(vector -> vector.verifying().isPresent());
    }

    private static Verification verifyAfter(Duration since) {
        return verifier(SHARED).verify(headers(SHARED, SHARED.signature()),
            SHARED.webhook().body(), SHARED.webhook().attempt().plus(since));
    }

    private static Verification verify(WebhookVector vector, String signature) {
        return verifier(vector).verify(
            headers(vector, signature), vector.webhook().body(), vector.webhook().attempt());
    }

    private static WebhookVerifier verifier(WebhookVector vector) {
        return new WebhookVerifier(List.of(vector.verifying().orElseThrow()));
    }

    private static WebhookHeaders headers(WebhookVector vector, String signature) {
        return new WebhookHeaders(
            vector.webhook().id(),
            String.valueOf(vector.webhook().attempt().getEpochSecond()), signature);
    }

    /// The text with one character another, missing, or doubled, at every place.
    private static List<String> changes(String text) {
        return Stream.iterate(0, at -> at + 1).limit(text.length()).flatMap(at -> {
            String before = text.substring(0, at);
            String after = text.substring(at + 1);
            char here = text.charAt(at);
            return Stream.of(
                before + (char) (here ^ 1) + after, before + (char) (here ^ 32) + after,
                before + after, before + here + here + after, before);
        }).filter(changed -> !changed.equals(text)).toList();
    }
}
