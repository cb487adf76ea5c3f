package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.link.SerialSettings.FlowControl.NONE;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.wire.Octets;

/// A line that is lost and comes back many times, `-Dreplugs=`: each time down within 12 s and up
/// within 5 s, and nothing is left behind.
class ReplugTest {

    private static final int REPLUGS = Integer.getInteger("replugs", 100);
    private static final Octets PING = Octets.ofHex("41540d");

    private final StreamRecorder heard = new StreamRecorder();
    private final StreamRecorder answered = new StreamRecorder();
    private final long[] downMillis = new long[REPLUGS];
    private final long[] upMillis = new long[REPLUGS];

    @Test
    void aCablePulledOutAndPutBack(@TempDir Path folder) {
        try (var cable = new PtyPair(folder);
            var link = new SerialLink("replug", new SerialSettings(cable.near(), 9600, NONE));
            var terminal = new SerialLink("replug", new SerialSettings(cable.far(), 9600, NONE))) {
            cable.plug();
            link.open(heard);
            terminal.open(answered);
            talk(link, terminal);
            Leaks before = Leaks.now("replug");
            for (int i = 0; i < REPLUGS; i++) {
                long pulled = System.nanoTime();
                cable.unplug();
                heard.awaitDown();
                downMillis[i] = millisSince(pulled);
                answered.awaitDown();
                cable.plug();
                long back = System.nanoTime();
                heard.awaitUp();
                upMillis[i] = millisSince(back);
                talk(link, terminal);
            }
            before.assertNone();
        }
        tell("serial");
    }

    @Test
    void aServerStoppedAndStarted() throws IOException {
        var address = new InetSocketAddress(Loopback.address(), 4001);
        try (var link = new TcpLink("replug", address)) {
            var server = new TerminalServer(address);
            link.open(heard);
            server.accept();
            heard.awaitUp();
            Leaks before = Leaks.now("replug");
            for (int i = 0; i < REPLUGS; i++) {
                long stopped = System.nanoTime();
                server.close();
                heard.awaitDown();
                downMillis[i] = millisSince(stopped);
                server = new TerminalServer(address);
                long back = System.nanoTime();
                heard.awaitUp();
                upMillis[i] = millisSince(back);
                server.accept();
                server.say(PING);
                heard.awaitHeard(PING);
                heard.forget();
            }
            before.assertNone();
            server.close();
        }
        tell("tcp");
    }

    private void talk(StreamLink link, StreamLink terminal) {
        heard.awaitUp();
        answered.awaitUp();
        assertThat(link.send(PING)).isTrue();
        answered.awaitHeard(PING);
        assertThat(terminal.send(PING)).isTrue();
        heard.awaitHeard(PING);
        heard.forget();
        answered.forget();
    }

    private void tell(String kind) {
        assertThat(Leaks.now("replug").threads()).isZero();
        Arrays.sort(downMillis);
        Arrays.sort(upMillis);
        System.out.printf(
            "%s, %d replugs: median down after %d ms, up after %d ms; most %d ms, %d ms%n",
            kind, REPLUGS, downMillis[REPLUGS / 2], upMillis[REPLUGS / 2],
            downMillis[REPLUGS - 1], upMillis[REPLUGS - 1]);
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
