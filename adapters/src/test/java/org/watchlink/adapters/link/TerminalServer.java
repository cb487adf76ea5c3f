package org.watchlink.adapters.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.watchlink.adapters.wire.Octets;

/// A terminal server with one client. It listens at once and reads only when told to.
final class TerminalServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SMALL_BUFFER = 4096;

    private final ServerSocket listening = new ServerSocket();
    private Socket client = new Socket();

    TerminalServer(InetSocketAddress at) throws IOException {
        listening.setReceiveBufferSize(SMALL_BUFFER);
        listening.setSoTimeout(PATIENCE_MILLIS);
        listening.bind(at);
    }

    void accept() throws IOException {
        client.close();
        client = listening.accept();
        client.setTcpNoDelay(true);
        client.setSoTimeout(PATIENCE_MILLIS);
    }

    void say(Octets octets) throws IOException {
        client.getOutputStream().write(octets.toBytes());
    }

    Octets hear(int octets) throws IOException {
        return Octets.of(client.getInputStream().readNBytes(octets));
    }

    @Override
    public void close() throws IOException {
        client.close();
        listening.close();
    }
}
