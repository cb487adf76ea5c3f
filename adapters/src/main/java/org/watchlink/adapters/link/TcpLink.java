package org.watchlink.adapters.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.wire.Octets;

/// A TCP connection to a terminal server, which has the serial line at its other side.
///
/// A server that vanishes without a word is noticed after 10 s by the system's keep-alive, as long
/// as nothing that was sent to it is outstanding; the session's own keep-alive notices the rest.
public final class TcpLink implements StreamLink {

    private final Lineman lineman;

    /// A link to `peer`, given by its numeric address.
    public TcpLink(String name, InetSocketAddress peer) {
        this(name, peer, Lineman.WRITE_PATIENCE);
    }

    /// A link that is down when 256 octets do not leave within `writePatience`.
    TcpLink(String name, InetSocketAddress peer, Duration writePatience) {
        if (peer.isUnresolved()) {
            throw new IllegalArgumentException(peer + " has no address");
        }
        this.lineman = new Lineman(name, () -> Connection.open(peer), writePatience);
    }

    @Override
    public String name() {
        return lineman.name();
    }

    @Override
    public void open(Receiver receiver) {
        lineman.open(receiver);
    }

    @Override
    public boolean send(Octets octets) {
        return lineman.send(octets);
    }

    @Override
    public void close() {
        lineman.close();
    }

    /// An open connection.
    private record Connection(Socket socket) implements Line {

        private static final Logger LOG = LoggerFactory.getLogger(TcpLink.class);
        private static final int CONNECT_MILLIS = 2000;
        private static final int READ_MILLIS = 200;
        private static final int SEND_BUFFER = 16_384;
        private static final int KEEP_ALIVE_AFTER_SECONDS = 4;
        private static final int KEEP_ALIVE_EVERY_SECONDS = 2;
        private static final int KEEP_ALIVE_ATTEMPTS = 3;

        static Line open(InetSocketAddress peer) throws IOException {
            var connection = new Connection(new Socket());
            try {
                connection.prepare();
                connection.socket.connect(peer, CONNECT_MILLIS);
                return connection;
            } catch (IOException e) {
                connection.close();
                throw e;
            }
        }

        private void prepare() throws IOException {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_MILLIS);
            socket.setSendBufferSize(SEND_BUFFER);
            socket.setKeepAlive(true);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_ALIVE_AFTER_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_ALIVE_EVERY_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, KEEP_ALIVE_ATTEMPTS);
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            try {
                int count = socket.getInputStream().read(buffer);
                if (count < 0) {
                    throw new IOException("hung up");
                }
                return count;
            } catch (SocketTimeoutException _) {
                return 0;
            }
        }

        @Override
        public void write(byte[] octets) throws IOException {
            socket.getOutputStream().write(octets);
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("while closing: {}", e.toString());
            }
        }
    }
}
