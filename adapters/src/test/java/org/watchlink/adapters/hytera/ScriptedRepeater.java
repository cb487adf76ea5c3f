package org.watchlink.adapters.hytera;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.watchlink.adapters.wire.Octets;

/// One port of a repeater that says what it is told and insists on what it wants to hear, over a
/// real socket and with no code of ours but the hexadecimal digits.
final class ScriptedRepeater implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final String HEARTBEAT = "324200020000";

    private final DatagramSocket socket;
    private final InetSocketAddress gateway;

    /// A repeater at `address`, talking to the same port at `gateway`.
    ScriptedRepeater(String address, String gateway, int port) throws IOException {
        this.socket = new DatagramSocket(port, InetAddress.ofLiteral(address));
        this.gateway = new InetSocketAddress(InetAddress.ofLiteral(gateway), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /// Sends a datagram.
    ScriptedRepeater says(String hex) throws IOException {
        byte[] bytes = Octets.ofHex(hex).toBytes();
        socket.send(new DatagramPacket(bytes, bytes.length, gateway));
        return this;
    }

    /// Waits for this datagram; heartbeats may come before it, and nothing else.
    ScriptedRepeater hears(String hex) throws IOException {
        String wanted = Octets.ofHex(hex).toString();
        String next = next();
        while (next.equals(HEARTBEAT) && !wanted.equals(HEARTBEAT)) {
            next = next();
        }
        if (!next.equals(wanted)) {
            throw new AssertionError("heard " + next + " instead of " + wanted);
        }
        return this;
    }

    private String next() throws IOException {
        var packet = new DatagramPacket(new byte[2048], 2048);
        socket.receive(packet);
        return Octets.of(packet.getData(), 0, packet.getLength()).toString();
    }

    @Override
    public void close() {
        socket.close();
    }
}
