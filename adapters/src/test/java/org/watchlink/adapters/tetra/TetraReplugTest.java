package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.link.SerialSettings.FlowControl.NONE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.link.Leaks;
import org.watchlink.adapters.link.PtyPair;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Down;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiTerminal;
import org.watchlink.adapters.tetra.sds.Sds.UserStatus;
import org.watchlink.adapters.wire.Octets;

/// A terminal whose cable is pulled out and put back many times, `-Dsession.replugs=`: each time
/// lost within 12 s and set up again within 5 s, and nothing is left behind. Every other time the
/// terminal has forgotten what it was told.
class TetraReplugTest {

    private static final int REPLUGS = Integer.getInteger("session.replugs", 5);
    private static final String NAME = "tetra-replug";
    private static final Duration LOST = Duration.ofSeconds(12);
    private static final Duration SET_UP = Duration.ofSeconds(5);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final int ON_DUTY = 0x8000;

    private final BlockingQueue<SessionEvent<TetraHeard>> events = new LinkedBlockingQueue<>();
    private final long[] downMillis = new long[REPLUGS];
    private final long[] upMillis = new long[REPLUGS];

    @Test
    void aCablePulledOutAndPutBack(@TempDir Path folder) throws Exception {
        try (var cable = new PtyPair(folder);
            var desk = new Desk(cable.far());
            var session = new TetraSession(
                NAME, link(cable.near()), TetraTalk.TWO_WAY, InstantSource.system())) {
            session.start(event -> {
                events.add(event);
                return CompletableFuture.completedFuture(null);
            });
            cable.plug();
            expect(Up.class, SET_UP);
            hears(desk, ON_DUTY);
            Leaks before = Leaks.now(NAME);
            for (int i = 0; i < REPLUGS; i++) {
                long pulled = System.nanoTime();
                cable.unplug();
                expect(Down.class, LOST);
                downMillis[i] = millisSince(pulled);
                if (i % 2 == 1) {
                    desk.forget();
                }
                cable.plug();
                long back = System.nanoTime();
                expect(Up.class, SET_UP);
                upMillis[i] = millisSince(back);
                hears(desk, ON_DUTY + 1 + i);
            }
            before.assertNone();
            assertThat(session.counts().garbled()).isEmpty();
        }
        assertThat(Leaks.now(NAME).threads()).isZero();
        tell();
    }

    /// The next event, which may come after more about why the line is down.
    private SessionEvent<TetraHeard> expect(Class<?> type, Duration patience)
        throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        SessionEvent<TetraHeard> next;
        do {
            next = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } while (next instanceof Down && type != Down.class);
        assertThat(next).as("within " + patience).isInstanceOf(type);
        return next;
    }

    /// An officer's radio is heard, without the terminal's being told anything more.
    private void hears(Desk desk, int value) throws InterruptedException {
        desk.status(value);
        assertThat(expect(Heard.class, AT_ONCE)).isInstanceOfSatisfying(Heard.class, heard ->
            assertThat(heard.message()).isEqualTo(new TetraHeard.Status(
                Optional.of(TetraTalk.FROM), TetraTalk.ALL, new UserStatus(value))));
    }

    private void tell() {
        Arrays.sort(downMillis);
        Arrays.sort(upMillis);
        System.out.printf(
            "terminal, %d replugs: median down after %d ms, up after %d ms; most %d ms, %d ms%n",
            REPLUGS, downMillis[REPLUGS / 2], upMillis[REPLUGS / 2],
            downMillis[REPLUGS - 1], upMillis[REPLUGS - 1]);
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static SerialLink link(Path device) {
        return new SerialLink(NAME, new SerialSettings(device, 38400, NONE));
    }

    /// The terminal at the far end of the cable, and its thread.
    private static final class Desk
        implements StreamLink.Receiver, PeiTerminal.Surroundings, AutoCloseable {

        private final Timers timers = Timers.thread(NAME);
        private final SerialLink line;
        private PeiTerminal terminal;

        private Desk(Path device) {
            line = link(device);
            forget();
            line.open(this);
        }

        /// It knows nothing any more.
        private void forget() {
            does(() -> terminal = new PeiTerminal(TetraTalk.OWN, timers, this));
        }

        private void status(int value) {
            does(() -> terminal.status(TetraTalk.OFFICER, TetraTalk.GROUP, value));
        }

        @Override
        public void received(Octets chunk) {
            does(() -> terminal.received(chunk));
        }

        @Override
        public void changed(boolean up, String reason) { }

        @Override
        public void transmit(Octets chunk) {
            line.send(chunk);
        }

        @Override
        public void sent(PeiOrder order, boolean encrypted) { }

        @Override
        public void close() {
            line.close();
            timers.close();
        }

        private void does(Runnable task) {
            timers.after(Duration.ZERO, task);
        }
    }
}
