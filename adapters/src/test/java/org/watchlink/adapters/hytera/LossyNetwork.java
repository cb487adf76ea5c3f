package org.watchlink.adapters.hytera;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.watchlink.adapters.link.Link;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Octets;

/// Links between any addresses over a network that loses, doubles and delays what it carries, the
/// same way in every run.
final class LossyNetwork {

    private static final double LOSS = 0.05;
    private static final double DOUBLE = 0.05;
    private static final int DELAY_MILLIS = 200;

    private final Random random = new Random(20_260_501);
    private final Timers timers;
    private final Map<InetSocketAddress, Link.Receiver> ends = new HashMap<>();

    LossyNetwork(Timers timers) {
        this.timers = timers;
    }

    /// A link at `local`.
    Link link(String name, InetSocketAddress local) {
        return new Link() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void open(Receiver receiver) {
                ends.put(local, receiver);
                receiver.changed(true, "bound");
            }

            @Override
            public boolean send(InetSocketAddress to, Octets octets) {
                carry(local, to, octets);
                if (random.nextDouble() < DOUBLE) {
                    carry(local, to, octets);
                }
                return true;
            }

            @Override
            public void close() {
                ends.remove(local);
            }
        };
    }

    private void carry(InetSocketAddress from, InetSocketAddress to, Octets octets) {
        if (random.nextDouble() >= LOSS) {
            timers.after(Duration.ofMillis(random.nextInt(DELAY_MILLIS)), () -> {
                if (ends.containsKey(to)) {
                    ends.get(to).received(from, octets);
                }
            });
        }
    }
}
