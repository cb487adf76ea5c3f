package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.wire.Octets;

class TcpLinkTest {

    private static final Octets PING = Octets.ofHex("41540d");
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

    private final InetSocketAddress address = new InetSocketAddress(Loopback.address(), 4001);
    private final StreamRecorder heard = new StreamRecorder();

    @Test
    void carriesEveryOctetBothWays() throws IOException {
        Octets every = StreamRecorder.everyOctet(1);
        try (var server = new TerminalServer(address); var link = new TcpLink("a", address)) {
            open(link, server);

            assertThat(link.send(every)).isTrue();
            assertThat(server.hear(every.length())).isEqualTo(every);
            server.say(every);
            heard.awaitHeard(every);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64})
    void losesNothingOfAStreamInChunksOf(int octets) throws IOException {
        Octets whole = StreamRecorder.everyOctet(2);
        try (var server = new TerminalServer(address); var link = new TcpLink("a", address)) {
            open(link, server);
            for (int from = 0; from < whole.length(); from += octets) {
                server.say(whole.slice(from, from + octets));
            }
            heard.awaitHeard(whole);
        }
    }

    @Test
    void waitsForAServerThatRefuses() throws IOException {
        try (var link = new TcpLink("a", address)) {
            link.open(heard);
            await().until(() -> !heard.reasons().isEmpty());
            assertThat(link.send(PING)).isFalse();

            try (var server = new TerminalServer(address)) {
                server.accept();
                heard.awaitUp();
                assertThat(heard.reasons()).containsExactly("Connection refused", "open");
                assertThat(link.send(PING)).isTrue();
                assertThat(server.hear(PING.length())).isEqualTo(PING);
            }
            heard.awaitDown();
            assertThat(heard.reasons()).contains("hung up");
        }
    }

    @Test
    void aServerThatDoesNotReadHoldsNobody() throws IOException {
        Octets kilobyte = StreamRecorder.everyOctet(4);
        Leaks before = Leaks.now("unread");
        try (var server = new TerminalServer(address);
            var link = new TcpLink("unread", address, SHORT_PATIENCE)) {
            open(link, server);

            await().pollInterval(Duration.ofMillis(1)).until(() -> {
                long start = System.nanoTime();
                boolean taken = link.send(kilobyte);
                assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
                return !taken && heard.reasons().contains("the other end does not read");
            });

            await().ignoreExceptions().until(() -> {
                server.accept();
                await().until(() -> link.send(PING));
                return server.hear(PING.length()).equals(PING);
            });
        }
        before.assertNone();
    }

    @Test
    void closingDoesNotWaitForTheOtherEnd() throws IOException {
        Leaks before = Leaks.now("closing");
        try (var server = new TerminalServer(address)) {
            var link = new TcpLink("closing", address);
            open(link, server);
            long start = System.nanoTime();
            link.close();
            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
            assertThat(heard.reasons()).containsExactly("open");
            assertThat(link.send(PING)).isFalse();
        }
        before.assertNone();
    }

    @Test
    void wantsANumericAddress() {
        var name = InetSocketAddress.createUnresolved("terminal-server", 4001);
        assertThatThrownBy(() -> new TcpLink("a", name))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private void open(TcpLink link, TerminalServer server) throws IOException {
        link.open(heard);
        server.accept();
        heard.awaitUp();
    }
}
