package org.watchlink.gateway.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The least that a server between a UDP socket and WebSockets can do: one thread reads a datagram
/// and writes it to every socket. The durable one first appends 512 octets to a file and flushes.
final class Floor {

    private static final int RECORD = 512;
    private static final Pattern KEY = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)");
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final List<SocketChannel> screens = new CopyOnWriteArrayList<>();
    private final ByteBuffer frame = ByteBuffer.allocateDirect(2 + 125);
    private final ByteBuffer record = ByteBuffer.allocateDirect(RECORD);

    private Floor() { }

    /// Serves UDP and WebSockets at ports that it prints; durable where a file is named.
    public static void main(String[] arguments) throws IOException {
        Floor floor = new Floor();
        InetAddress local = InetAddress.ofLiteral("127.0.0.1");
        DatagramChannel radio = DatagramChannel.open(StandardProtocolFamily.INET)
            .setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20)
            .bind(new InetSocketAddress(local, 0));
        ServerSocketChannel door = ServerSocketChannel.open()
            .bind(new InetSocketAddress(local, 0));
        Thread.ofPlatform().daemon().start(() -> floor.open(door));
        System.out.println(Child.READY + " " + radio.socket().getLocalPort() + " "
            + door.socket().getLocalPort());
        if (arguments.length == 0) {
            floor.echo(radio);
        } else {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                floor.echo(radio, file);
            }
        }
    }

    private void echo(DatagramChannel radio) throws IOException {
        while (true) {
            receive(radio);
            push();
        }
    }

    private void echo(DatagramChannel radio, FileChannel file) throws IOException {
        while (true) {
            receive(radio);
            file.write(record.clear());
            file.force(false);
            push();
        }
    }

    private void receive(DatagramChannel radio) throws IOException {
        frame.clear().position(2);
        radio.receive(frame);
        frame.put(0, (byte) 0x82).put(1, (byte) (frame.position() - 2)).flip();
    }

    private void push() {
        for (SocketChannel screen : screens) {
            try {
                screen.write(frame.rewind());
            } catch (IOException _) {
                screens.remove(screen);
            }
        }
    }

    private void open(ServerSocketChannel door) {
        try {
            while (true) {
                SocketChannel screen = door.accept();
                screen.setOption(StandardSocketOptions.TCP_NODELAY, true);
                shake(screen);
                screens.add(screen);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shake(SocketChannel screen) throws IOException, GeneralSecurityException {
        ByteBuffer request = ByteBuffer.allocate(4_096);
        String text = "";
        while (!text.endsWith("\r\n\r\n") && screen.read(request) > 0) {
            text = new String(request.array(), 0, request.position(), StandardCharsets.US_ASCII);
        }
        Matcher key = KEY.matcher(text);
        key.find();
        String accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1")
            .digest((key.group(1) + ACCEPT).getBytes(StandardCharsets.US_ASCII)));
        screen.write(ByteBuffer.wrap(String.join("\r\n",
            "HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade",
            "Sec-WebSocket-Accept: " + accept, "", "").getBytes(StandardCharsets.US_ASCII)));
    }
}
