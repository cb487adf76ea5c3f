package org.watchlink.gateway.bench;

import java.io.IOException;

/// A server that is measured: the process, what sends to it, and the screens that it tells.
record Contender(String name, Child server, Sender sender, Screens screens)
    implements AutoCloseable {

    @Override
    public void close() throws IOException {
        sender.close();
        screens.close();
        server.close();
    }
}
