package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchlink.adapters.link.SerialSettings.FlowControl.NONE;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.wire.Octets;

class SerialLinkTest {

    private static final Octets PING = Octets.ofHex("41540d");
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

    private final StreamRecorder heard = new StreamRecorder();
    private final StreamRecorder answered = new StreamRecorder();
    private PtyPair cable;

    @BeforeEach
    void layTheCable(@TempDir Path folder) {
        cable = new PtyPair(folder);
    }

    @AfterEach
    void pullTheCable() {
        cable.close();
    }

    @Test
    void carriesEveryOctetBothWays() {
        Octets every = StreamRecorder.everyOctet(1);
        cable.plug();
        try (var link = link(cable.near()); var terminal = link(cable.far())) {
            openBoth(link, terminal);

            assertThat(link.send(every)).isTrue();
            answered.awaitHeard(every);
            assertThat(terminal.send(every)).isTrue();
            heard.awaitHeard(every);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64})
    void losesNothingOfAStreamInChunksOf(int octets) {
        Octets whole = StreamRecorder.everyOctet(2);
        cable.plug();
        try (var link = link(cable.near()); var terminal = link(cable.far())) {
            openBoth(link, terminal);
            for (int from = 0; from < whole.length(); from += octets) {
                Octets chunk = whole.slice(from, from + octets);
                await().pollDelay(Duration.ZERO).until(() -> terminal.send(chunk));
            }
            heard.awaitHeard(whole);
        }
    }

    @Test
    void waitsForADeviceThatIsMissing() {
        try (var link = link(cable.near())) {
            link.open(heard);
            await().until(() -> !heard.reasons().isEmpty());
            assertThat(link.send(PING)).isFalse();

            cable.plug();
            heard.awaitUp();
            assertThat(heard.reasons()).containsExactly("no device " + cable.near(), "open");
            assertThat(link.send(PING)).isTrue();
        }
    }

    @Test
    void isDownWhileAnotherHasTheDevice() {
        cable.plug();
        try (var second = link(cable.near())) {
            try (var first = link(cable.near())) {
                first.open(heard);
                heard.awaitUp();
                second.open(answered);
                await().until(() -> !answered.reasons().isEmpty());
                assertThat(answered.reasons()).containsExactly("already open in this process");
            }
            answered.awaitUp();
            assertThat(heard.reasons()).containsExactly("open");
        }
    }

    @Test
    void aTerminalThatDoesNotReadHoldsNobody() {
        Octets kilobyte = StreamRecorder.everyOctet(4);
        cable.plug();
        var settings = new SerialSettings(cable.near(), 9600, NONE, SHORT_PATIENCE);
        Leaks before = Leaks.now("unread");
        try (var link = new SerialLink("unread", settings); var terminal = link(cable.far())) {
            link.open(heard);
            heard.awaitUp();

            await().pollInterval(Duration.ofMillis(1)).until(() -> {
                long start = System.nanoTime();
                boolean taken = link.send(kilobyte);
                assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
                return !taken;
            });
            await().until(() -> heard.reasons().contains("the other end does not read"));

            terminal.open(answered);
            answered.awaitUp();
            heard.awaitUp();
            await().until(() -> link.send(PING));
            await().until(() -> endsWith(answered.heard(), PING));
        }
        before.assertNone();
    }

    @Test
    void closingDoesNotWaitForTheOtherEnd() {
        cable.plug();
        Leaks before = Leaks.now("closing");
        for (int i = 0; i < 10; i++) {
            var settings = new SerialSettings(cable.near(), 9600, NONE);
            var link = new SerialLink("closing", settings);
            var recorder = new StreamRecorder();
            link.open(recorder);
            if (i % 3 > 0) {
                recorder.awaitUp();
            }
            long start = System.nanoTime();
            link.close();
            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
            assertThat(recorder.reasons()).isSubsetOf("open");
            assertThat(link.send(PING)).isFalse();
        }
        before.assertNone();
    }

    private void openBoth(SerialLink link, SerialLink terminal) {
        link.open(heard);
        terminal.open(answered);
        heard.awaitUp();
        answered.awaitUp();
    }

    private static SerialLink link(Path device) {
        return new SerialLink(device.toString(), new SerialSettings(device, 9600, NONE));
    }

    private static boolean endsWith(Octets all, Octets end) {
        return all.length() >= end.length()
            && all.slice(all.length() - end.length(), all.length()).equals(end);
    }
}
