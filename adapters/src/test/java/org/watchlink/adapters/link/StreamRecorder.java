package org.watchlink.adapters.link;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchlink.adapters.wire.Octets;

/// Remembers what a stream link tells.
public final class StreamRecorder implements StreamLink.Receiver {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final List<String> reasons = new CopyOnWriteArrayList<>();
    private volatile boolean up;

    @Override
    public void received(Octets chunk) {
        heard.writeBytes(chunk.toBytes());
    }

    @Override
    public void changed(boolean up, String reason) {
        this.up = up;
        reasons.add(reason);
    }

    /// Everything heard since [#forget()], put together.
    public Octets heard() {
        return Octets.of(heard.toByteArray());
    }

    /// Forgets what was heard.
    public void forget() {
        heard.reset();
    }

    /// Why the line came up or went down, one after the other.
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /// Waits until the line is up, 5 s at most.
    public void awaitUp() {
        awaitState(true, Duration.ofSeconds(5));
    }

    /// Waits until the line is down, 12 s at most.
    public void awaitDown() {
        awaitState(false, Duration.ofSeconds(12));
    }

    /// Waits until exactly `octets` have been heard.
    public void awaitHeard(Octets octets) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
            .until(() -> heard().equals(octets));
    }

    /// The octets 00 to FF, so many times over.
    static Octets everyOctet(int times) {
        byte[] octets = new byte[256 * times];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) i;
        }
        return Octets.of(octets);
    }

    private void awaitState(boolean wanted, Duration most) {
        await().atMost(most).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
            .until(() -> up == wanted);
    }
}
