package org.watchlink.gateway.bench;

import java.io.IOException;

/// Sends numbered messages to one server.
interface Sender extends AutoCloseable {

    /// Sends one; does not wait.
    void send(int number) throws IOException;

    /// How many of them the server owes an acknowledgement.
    default int unacknowledged() {
        return 0;
    }

    /// Counts no more on what was not acknowledged.
    default void forget() { }

    @Override
    void close() throws IOException;
}
