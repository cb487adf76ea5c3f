package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When an issuer's keys are fetched, and what of them is believed.
class IssuerKeysTest {

    private final Vertx vertx = Vertx.vertx();
    private IssuerStage issuer;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        issuer = new IssuerStage(vertx);
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void anUnknownKeyIsAskedForTwiceAMinuteAtMost() throws Exception {
        IssuerKeys keys = keys(issuer.address());
        assertThat(names(keys, null)).contains("ES256", "RS256", "EdDSA");
        issuer.show("late");
        for (int i = 0; i < 50; i++) {
            assertThat(names(keys, "late")).doesNotContain("late");
        }
        assertThat(issuer.asked).hasValue(1);

        now = now.plus(IssuerKeys.PAUSE);
        assertThat(names(keys, "late")).contains("late");
        now = now.plus(IssuerKeys.PAUSE);
        assertThat(names(keys, "late")).contains("late");
        assertThat(issuer.asked).hasValue(2);
    }

    @Test
    void allWaitForOneFetch() {
        Promise<String> slow = Promise.promise();
        int[] asked = new int[1];
        IssuerKeys keys = new IssuerKeys(() -> {
            asked[0]++;
            return slow.future();
        }, () -> now);
        Future<List<JsonWebKey>> first = keys.having("ES256");
        now = now.plus(IssuerKeys.OLD);
        Future<List<JsonWebKey>> second = keys.having("ES256");
        assertThat(first.isComplete() || second.isComplete()).isFalse();

        slow.complete(issuer.document);

        assertThat(first.await()).hasSize(3).isEqualTo(second.await());
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void aKeyThatWasWithdrawnIsForgottenWithinTheHour() throws Exception {
        IssuerKeys keys = keys(issuer.address());
        names(keys, null);
        issuer.document = "{\"keys\":[]}";
        now = now.plus(IssuerKeys.OLD);
        assertThat(names(keys, "ES256")).contains("ES256");

        await().untilAsserted(() ->
            assertThat(names(keys, "ES256")).isEmpty());
    }

    @Test
    void keysHoldWhileTheyCannotBeFetched() throws Exception {
        IssuerKeys keys = keys(issuer.address());
        names(keys, null);
        issuer.document = "<html>";
        now = now.plus(IssuerKeys.PAUSE);

        assertThat(names(keys, "late")).contains("ES256");
    }

    @Test
    void sharedSecretsAreNoPublicKeys() throws Exception {
        issuer.document = "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"ES256\",\"k\":\"c2VjcmV0\"}]}";

        assertThat(names(keys(issuer.address()), "ES256")).isEmpty();
    }

    @Test
    void aFileDoesAsWell() throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, issuer.document);

        assertThat(names(keys(file.toUri()), "RS256")).contains("RS256");
    }

    @Test
    void aDocumentIsBoundedAndNotFetchedElsewhere() throws Exception {
        KeyDocument document = document(issuer.address());
        issuer.document = " ".repeat(256 * 1024 + 1);
        assertThatThrownBy(document.fetch()::await).isInstanceOf(IOException.class);

        int port = vertx.createHttpServer().requestHandler(request -> request.response()
            .setStatusCode(302).putHeader("Location", issuer.address().toString()).end())
            .listen(0, "127.0.0.1").await().actualPort();
        int asked = issuer.asked.get();
        KeyDocument moved = document(URI.create("http://127.0.0.1:" + port));
        assertThatThrownBy(moved.fetch()::await).hasMessageContaining("302");
        assertThat(issuer.asked).hasValue(asked);
    }

    private KeyDocument document(URI address) throws CertificateFault {
        return new KeyDocument(vertx, new IssuerSettings(
            IssuerStage.NAME, IssuerStage.AUDIENCE, address, Optional.empty(),
            IssuerSettings.USUAL), now);
    }

    private IssuerKeys keys(URI address) throws CertificateFault {
        return new IssuerKeys(document(address)::fetch, () -> now);
    }

    private static List<String> names(IssuerKeys keys, String kid) {
        return keys.having(kid).await().stream().map(JsonWebKey::getKeyId).toList();
    }
}
