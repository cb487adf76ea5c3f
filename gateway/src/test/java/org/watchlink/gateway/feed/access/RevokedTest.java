package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.watchlink.gateway.feed.access.FeedStage.BEDS;
import static org.watchlink.gateway.feed.access.FeedStage.CAMBS;
import static org.watchlink.gateway.feed.access.FeedStage.COUNCIL;
import static org.watchlink.gateway.feed.access.FeedStage.POLICE;
import static org.watchlink.gateway.feed.access.FeedStage.SERVER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Certificates that their authority has revoked, by a list that the configuration names.
class RevokedTest {

    @TempDir
    private Path folder;
    private FeedStage feed;
    private Path list;

    private void start(Mint.Revocations first) throws Exception {
        list = first.write(folder.resolve("police.crl"));
        TlsSettings files = FeedStage.settings(folder, SERVER, POLICE.own(), true);
        feed = new FeedStage(new TlsSettings(
            files.certificate(), files.key(), files.clients(), Optional.of(list), true),
            Limits.USUAL);
    }

    @AfterEach
    void stop() {
        if (feed != null) {
            feed.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void isTurnedAwayAtTheHandshake(String version) throws Exception {
        start(POLICE.revoke(soon(), BEDS));

        try (Visitor cambs = feed.visitor(CAMBS, version)) {
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
        }
        turnedAway(version);
        assertThat(feed.served).hasValue(1);
        assertThat(feed.tls.notices()).isEmpty();
    }

    @Test
    void aNewListHoldsAtOnceAlsoForConnectionsThatStand() throws Exception {
        start(POLICE.revoke(soon(), CAMBS));
        try (Visitor beds = feed.visitor(BEDS)) {
            assertThat(beds.get("/events").statusCode()).isEqualTo(200);
            Files.write(list, POLICE.revoke(soon(), BEDS).octets());
            feed.tls.look(feed.server);
            await().until(() -> feed.tls.refuses(BEDS.certificate()));

            assertThat(beds.get("/events").body()).contains("the client certificate is revoked");
            turnedAway("TLSv1.3");
            try (Visitor cambs = feed.visitor(CAMBS)) {
                assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aListThatHasEndedLetsNobodyInAndThatIsSaid() throws Exception {
        start(POLICE.revoke(soon()));
        try (Visitor beds = feed.visitor(BEDS)) {
            assertThat(beds.get("/events").statusCode()).isEqualTo(200);
            feed.ahead = Duration.ofHours(1);
            feed.tls.look(feed.server);

            assertThat(beds.get("/events").statusCode()).isEqualTo(401);
            assertThat(feed.tls.notices()).singleElement().asString()
                .startsWith("The police feed lets nobody in: its list of revoked certificates");
        }
        feed.ahead = Duration.ZERO;
        POLICE.revoke(Instant.now().minusSeconds(3_600)).write(list);
        feed.tls.look(feed.server);
        await().until(() -> feed.tls.refuses(BEDS.certificate()));
        turnedAway("TLSv1.3");

        POLICE.revoke(soon()).write(list);
        feed.tls.look(feed.server);
        await().until(() -> !feed.tls.refuses(BEDS.certificate()));
        try (Visitor beds = feed.visitor(BEDS)) {
            assertThat(beds.get("/events").statusCode()).isEqualTo(200);
        }
        assertThat(feed.tls.notices()).isEmpty();
    }

    @Test
    void aListThatHasEndedBesideItsSuccessorIsNotMissed() throws Exception {
        Path old = POLICE.revoke(Instant.now().minusSeconds(3_600))
            .write(folder.resolve("old.crl"));
        start(POLICE.revoke(soon(), CAMBS));
        Files.writeString(list, Files.readString(old) + Files.readString(list));
        feed.tls.look(feed.server);
        assertThat(feed.tls.notices()).isEmpty();
        assertThat(Revoked.read(Optional.of(list), Revoked.NONE).lists()).hasSize(2);
        assertThat(feed.tls.refuses(BEDS.certificate())).isFalse();
        assertThat(feed.tls.refuses(CAMBS.certificate())).isTrue();
    }

    @Test
    void aListThatTheAuthorityHasNotSignedLetsNobodyIn() throws Exception {
        start(new Mint("Police").revoke(soon()));
        turnedAway("TLSv1.3");
    }

    @Test
    void aListOfAnotherAuthorityLetsNobodyIn() throws Exception {
        start(COUNCIL.revoke(soon()));
        turnedAway("TLSv1.3");
        assertThat(feed.tls.refuses(BEDS.certificate())).isTrue();
    }

    @Test
    void aFileWithAFaultChangesNothingAndIsSaid() throws Exception {
        start(POLICE.revoke(soon(), CAMBS));
        Files.writeString(list, "half a list");
        feed.tls.look(feed.server);

        assertThat(feed.tls.notices())
            .containsExactly("The police feed's certificates cannot be renewed: call the engineer");
        assertThat(feed.tls.refuses(CAMBS.certificate())).isTrue();
        try (Visitor beds = feed.visitor(BEDS)) {
            assertThat(beds.get("/events").statusCode()).isEqualTo(200);
        }
        assertThatThrownBy(() -> Revoked.read(Optional.of(list), Revoked.NONE))
            .isInstanceOf(CertificateFault.class).hasMessageStartingWith(list + ": ");
    }

    private void turnedAway(String version) {
        try (Visitor beds = feed.visitor(BEDS, version)) {
            assertThatThrownBy(() -> beds.get("/events")).isInstanceOf(IOException.class);
        }
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(3_000);
    }
}
