package org.watchlink.adapters.link;

import org.watchlink.adapters.wire.Octets;

/// A line that carries a stream of octets to one other end, a serial line or a TCP connection. It
/// reconnects by itself.
public interface StreamLink extends AutoCloseable {

    /// What the link's reading thread does with what arrives. It must not wait.
    interface Receiver {

        /// The next octets of the stream, cut wherever the line cut them.
        void received(Octets chunk);

        /// The line came up, or is down; told again while it is down when the reason is another.
        /// What was half received or not yet sent is lost.
        void changed(boolean up, String reason);
    }

    /// The name that route, thread, metric and log line bear.
    String name();

    /// Opens the line and starts reading.
    void open(Receiver receiver);

    /// Gives `octets` to the thread that writes, without waiting; any thread may.
    ///
    /// @return whether they will be tried: not while the line is down, nor when the other end has
    /// not read for so long that too much waits
    boolean send(Octets octets);

    /// Closes the line for good and waits for its threads, unless called by one of them. The
    /// receiver hears nothing of it.
    @Override
    void close();
}
