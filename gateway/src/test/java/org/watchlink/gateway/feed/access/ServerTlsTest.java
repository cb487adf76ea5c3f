package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.watchlink.gateway.feed.access.FeedStage.CAMBS;
import static org.watchlink.gateway.feed.access.FeedStage.COUNCIL;
import static org.watchlink.gateway.feed.access.FeedStage.POLICE;
import static org.watchlink.gateway.feed.access.FeedStage.SERVER;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.feed.access.Mint.Issued;

/// The server's certificate, and whose connections it takes.
class ServerTlsTest {

    private static final String RENEWAL =
        "The police feed's certificates cannot be renewed: call the engineer";

    @TempDir
    private Path folder;
    private FeedStage feed;

    @BeforeEach
    void start() throws Exception {
        feed = new FeedStage(folder, true);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void takesAClientOfTheAuthority(String version) throws IOException {
        try (Visitor cambs = feed.visitor(CAMBS, version)) {
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesNobodyElse() {
        String name = CAMBS.certificate().getSubjectX500Principal().getName();

        turnsAway(null);
        turnsAway(new Mint("Police").issue(name));
        turnsAway(COUNCIL.issue(name));
        turnsAway(POLICE.issue(Instant.now().minusSeconds(60), name));
        turnsAway(POLICE.issue(Instant.now().plus(Duration.ofDays(21)), name));
        assertThat(feed.served).hasValue(0);
    }

    /// The JDK's clients do not speak these versions any more, so a hello is sent as it was: the
    /// answer is an alert (15), fatal (02), protocol version (46). The hello of TLS 1.2 is
    /// answered by a hello (16).
    @ParameterizedTest
    @CsvSource({"0301, 15, 0246", "0302, 15, 0246", "0303, 16, 0200"})
    void speaksNothingOlderThanTls12(String version, String kind, String rest) throws IOException {
        String suites = "000ac02bc02fc009c013002f";
        String extensions = "000a00040002001700" + "0b00020100" + "000d00040002" + "0403";
        String body = version + "00".repeat(32) + "00" + suites + "0100"
            + "%04x".formatted(extensions.length() / 2) + extensions;
        String hello = "01" + "%06x".formatted(body.length() / 2) + body;
        try (Socket socket = new Socket("127.0.0.1", feed.server.actualPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(HexFormat.of().parseHex(
                "16" + "0301" + "%04x".formatted(hello.length() / 2) + hello));
            byte[] answer = socket.getInputStream().readNBytes(7);

            assertThat(HexFormat.of().formatHex(answer, 0, 1)).isEqualTo(kind);
            assertThat(HexFormat.of().formatHex(answer, 5, 7)).startsWith(rest.substring(0, 2));
            if (kind.equals("15")) {
                assertThat(HexFormat.of().formatHex(answer, 5, 7)).isEqualTo(rest);
            }
        }
    }

    @Test
    void newFilesHoldForNewConnections() throws Exception {
        Mint others = new Mint("Other police");
        Issued other = others.issue("CN=other");
        Issued renewed = COUNCIL.issue(Instant.now().plus(Duration.ofDays(15)), "CN=feed",
            "127.0.0.1");
        turnsAway(other);
        try (Visitor cambs = feed.visitor(CAMBS)) {
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
            FeedStage.settings(folder, renewed, others.own(), true);
            feed.tls.look(feed.server);

            await().untilAsserted(() -> assertThat(feed.tls.until())
                .isEqualTo(renewed.certificate().getNotAfter().toInstant()));
            try (Visitor visitor = feed.visitor(other)) {
                assertThat(visitor.get("/events").statusCode()).isEqualTo(401);
            }
            turnsAway(CAMBS);
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void filesWithAFaultChangeNothing() throws Exception {
        Files.writeString(folder.resolve("feed.key"), "half a key");
        feed.tls.look(feed.server);

        try (Visitor cambs = feed.visitor(CAMBS)) {
            assertThat(cambs.get("/events").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatTheServerDoesNotTakeIsToldOnceAndTriedAgain() throws Exception {
        Issued renewed = COUNCIL.issue("CN=feed", "127.0.0.1");
        FeedStage.settings(folder, renewed, POLICE.own(), true);
        List<Promise<Boolean>> updates = new ArrayList<>();
        Function<ServerSSLOptions, Future<Boolean>> server = _ -> {
            updates.add(Promise.promise());
            return updates.getLast().future();
        };
        feed.tls.look(server);
        feed.tls.look(server);
        assertThat(updates).as("one at a time").hasSize(1);
        assertThat(feed.tls.notices()).isEmpty();

        updates.getLast().fail("not taken");
        assertThat(feed.tls.notices()).containsExactly(RENEWAL);
        feed.tls.look(server);
        assertThat(updates).hasSize(2);
        assertThat(feed.tls.notices()).as("while it is tried again").containsExactly(RENEWAL);

        updates.getLast().complete(true);
        assertThat(feed.tls.notices()).isEmpty();
        assertThat(feed.tls.until())
            .isEqualTo(renewed.certificate().getNotAfter().toInstant());
    }

    @Test
    void itsOwnEndIsSaidAMonthBeforeAndWhenItHasCome() {
        Instant until = feed.tls.until();
        Duration left = Duration.between(Instant.now(), until);

        feed.ahead = left.minusDays(31);
        assertThat(feed.tls.notices()).isEmpty();
        feed.ahead = left.minusDays(12).minusHours(1);
        assertThat(feed.tls.notices()).containsExactly("The police feed's certificate ends at "
            + until + ", days left: 12. Call the engineer");
        feed.ahead = left;
        assertThat(feed.tls.notices()).containsExactly("The police feed's certificate ended at "
            + until + ": nobody believes it. Phone the police, call the engineer");
    }

    @Test
    void aChainHoldsAsLongAsAllOfIt() throws Exception {
        Issued brief = COUNCIL.issue(Instant.now().plus(Duration.ofDays(9)), "CN=between");
        Path chain = SERVER.write(folder.resolve("chain.crt"));
        Files.writeString(chain, Files.readString(chain)
            + Files.readString(brief.write(folder.resolve("between.crt"))));
        TlsSettings settings = new TlsSettings(chain, folder.resolve("feed.key"),
            folder.resolve("clients.crt"), Optional.empty(), true);

        assertThat(new ServerTls(settings, InstantSource.system()).until())
            .isEqualTo(brief.certificate().getNotAfter().toInstant());
    }

    @Test
    void aFileThatCannotBeUsedIsNamedAtStart() throws Exception {
        Path certificate = folder.resolve("feed.crt");
        Path key = folder.resolve("feed.key");
        Path clients = folder.resolve("clients.crt");

        Files.delete(clients);
        refusedAtStart(clients, "cannot be read");
        Files.writeString(clients, "# nobody yet\n");
        refusedAtStart(clients, "in it");
        POLICE.own().write(clients);

        CAMBS.writeKey(key);
        refusedAtStart(key, "not the certificate's");
        Files.writeString(
            key, "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----");
        refusedAtStart(key, "PKCS #8 without a password");
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
        refusedAtStart(key, "garbled");
        SERVER.write(key);
        refusedAtStart(key, "no private key in it");
        SERVER.writeKey(key);

        Files.writeString(certificate, Files.readString(certificate).replace("A", "!"));
        refusedAtStart(certificate, "garbled");
        COUNCIL.issue(Instant.now().minusSeconds(5), "CN=feed").write(certificate);
        refusedAtStart(certificate, "in force only from");
    }

    private void refusedAtStart(Path file, String what) {
        TlsSettings settings = new TlsSettings(folder.resolve("feed.crt"),
            folder.resolve("feed.key"), folder.resolve("clients.crt"), Optional.empty(), true);
        assertThatThrownBy(() -> new ServerTls(settings, InstantSource.system()))
            .isInstanceOf(CertificateFault.class)
            .hasMessageStartingWith(file + ": ").hasMessageContaining(what);
    }

    private void turnsAway(Issued certificate) {
        try (Visitor visitor = feed.visitor(certificate)) {
            assertThatThrownBy(() -> visitor.get("/events")).isInstanceOf(IOException.class);
        }
    }
}
