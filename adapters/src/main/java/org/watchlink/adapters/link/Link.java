package org.watchlink.adapters.link;

import java.net.InetSocketAddress;
import org.watchlink.adapters.wire.Octets;

/// A line to other equipment, up or down, that reconnects by itself.
///
/// One thread of the link's own reads and calls the [Receiver]; any thread may send.
public interface Link extends AutoCloseable {

    /// What the link's thread does with what arrives. It must not wait.
    interface Receiver {

        /// Octets arrived as one piece from `from`.
        void received(InetSocketAddress from, Octets octets);

        /// The line came up or went down.
        void changed(boolean up, String reason);
    }

    /// The name that route, thread, metric and log line bear.
    String name();

    /// Opens the line and starts reading.
    void open(Receiver receiver);

    /// Sends `octets` to `to` without waiting.
    ///
    /// @return whether the operating system took them
    boolean send(InetSocketAddress to, Octets octets);

    /// How many pieces the operating system threw away before the link's thread read them, since
    /// the line was last opened; 0 where it does not say.
    default long dropped() {
        return 0;
    }

    @Override
    void close();
}
