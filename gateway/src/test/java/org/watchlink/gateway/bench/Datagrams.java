package org.watchlink.gateway.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;

/// Sends bare lines to an echo, as long as the frames that the gateway gets.
final class Datagrams implements Sender {

    private static final int OCTETS = 80;

    private final DatagramChannel channel = DatagramChannel.open();
    private final ByteBuffer line = ByteBuffer.allocateDirect(OCTETS);

    Datagrams(int port) throws IOException {
        channel.connect(new InetSocketAddress("127.0.0.1", port));
    }

    @Override
    public void send(int number) throws IOException {
        byte[] text = Repeaters.text(number).getBytes(StandardCharsets.US_ASCII);
        line.clear().put(text).position(OCTETS - 1).put((byte) '\n');
        channel.write(line.flip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
