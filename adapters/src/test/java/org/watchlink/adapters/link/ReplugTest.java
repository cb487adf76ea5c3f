package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.link.SerialSettings.FlowControl.NONE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.wire.Octets;

/// A cable that is pulled out and put back many times: `-Dreplugs=`.
class ReplugTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReplugTest.class);
    private static final int REPLUGS = Integer.getInteger("replugs", 100);
    private static final Octets PING = Octets.ofHex("41540d");

    private final StreamRecorder heard = new StreamRecorder();
    private final StreamRecorder answered = new StreamRecorder();
    private final long[] downMillis = new long[REPLUGS];
    private final long[] upMillis = new long[REPLUGS];

    @Test
    void everyTimeItIsDownWithin12SecondsAndUpWithin5AndNothingLeaks(@TempDir Path folder) {
        try (var cable = new PtyPair(folder);
            var link = new SerialLink("replug", new SerialSettings(cable.near(), 9600, NONE));
            var terminal = new SerialLink("replug", new SerialSettings(cable.far(), 9600, NONE))) {
            cable.plug();
            link.open(heard);
            terminal.open(answered);
            talk(link, terminal);
            Leaks before = Leaks.now("replug");
            for (int i = 0; i < REPLUGS; i++) {
                replug(cable, i);
                talk(link, terminal);
            }
            before.assertNone();
        }
        assertThat(Leaks.now("replug").threads()).isZero();
        LOG.info("{} replugs, median: down after {} ms, up again after {} ms",
            REPLUGS, median(downMillis), median(upMillis));
    }

    private void replug(PtyPair cable, int round) {
        long start = System.nanoTime();
        cable.unplug();
        heard.awaitDown();
        downMillis[round] = Duration.ofNanos(System.nanoTime() - start).toMillis();
        answered.awaitDown();
        cable.plug();
        long back = System.nanoTime();
        heard.awaitUp();
        upMillis[round] = Duration.ofNanos(System.nanoTime() - back).toMillis();
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

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
