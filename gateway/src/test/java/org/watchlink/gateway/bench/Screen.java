package org.watchlink.gateway.bench;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// A bare WebSocket client (RFC 6455) that finds the number in each line that it is sent.
///
///     0              1              2 or 2..4 or 2..10
///     fin | opcode   length 7 bits  length 16 or 64 bits   payload
///
/// A line bears its number after the last [#MARK] in it: before that stand numbers of earlier
/// messages, as an alert's timeline has them.
final class Screen {

    /// What stands before a number of [#DIGITS] digits.
    static final String MARK = "bench ";
    static final int DIGITS = 8;

    private static final byte[] MARK_OCTETS = MARK.getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle WORD =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long NEWLINES = '\n' * ONES;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private final SocketChannel channel;
    private final Seen seen;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
    private ByteBuffer text = ByteBuffer.allocate(1 << 20);

    /// Takes what a screen sees.
    interface Seen {
        void seen(int number, long nanos);
    }

    Screen(InetSocketAddress server, String path, String cookie, Seen seen) throws IOException {
        this.seen = seen;
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String host = server.getAddress().getHostAddress() + ":" + server.getPort();
        channel.write(ByteBuffer.wrap(String.join("\r\n",
            "GET " + path + " HTTP/1.1", "Host: " + host, "Origin: http://" + host,
            "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: d2F0Y2hsaW5rIGJlbmNoIQ==", "Cookie: " + cookie, "", "")
            .getBytes(StandardCharsets.US_ASCII)));
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (answer.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new EOFException(answer.toString());
            }
            answer.append((char) one.get(0));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(answer.toString());
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /// Takes what has come.
    void read() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
        }
        if (channel.read(buffer) < 0) {
            throw new EOFException("closed by the server");
        }
        long now = System.nanoTime();
        buffer.flip();
        while (frame(now)) {
            continue;
        }
        buffer.compact();
    }

    private boolean frame(long now) throws IOException {
        int start = buffer.position();
        if (buffer.remaining() < 2) {
            return false;
        }
        int opcode = buffer.get(start) & 0x0F;
        int shortLength = buffer.get(start + 1) & 0x7F;
        int header = shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
        if (buffer.remaining() < header) {
            return false;
        }
        int length = switch (header) {
            case 2 -> shortLength;
            case 4 -> buffer.getShort(start + 2) & 0xFFFF;
            default -> Math.toIntExact(buffer.getLong(start + 2));
        };
        if (buffer.remaining() < header + length) {
            return false;
        }
        if (opcode == CLOSE) {
            throw new EOFException("close " + buffer.getShort(start + header));
        } else if (opcode == PING) {
            channel.write(ByteBuffer.wrap(PONG));
        } else {
            lines(buffer.slice(start + header, length), now);
        }
        buffer.position(start + header + length);
        return true;
    }

    /// A long message comes in several frames, so that a line may go on in the next.
    private void lines(ByteBuffer payload, long now) {
        if (text.remaining() < payload.remaining()) {
            text = ByteBuffer.allocate(2 * (text.capacity() + payload.remaining()))
                .put(text.flip());
        }
        int from = text.position();
        text.put(payload);
        byte[] octets = text.array();
        int start = 0;
        for (int end = newline(octets, from, text.position()); end >= 0;
            end = newline(octets, end + 1, text.position())) {
            line(octets, start, end, now);
            start = end + 1;
        }
        text.flip().position(start).compact();
    }

    /// Where the next line ends, eight octets at a time; -1 if it does not.
    private static int newline(byte[] octets, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long odd = (long) WORD.get(octets, at) ^ NEWLINES;
            long found = (odd - ONES) & ~odd & ONES << 7;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        for (; at < to; at++) {
            if (octets[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void line(byte[] octets, int from, int to, long now) {
        for (int i = to - MARK_OCTETS.length - DIGITS; i >= from; i--) {
            if (octets[i] == MARK_OCTETS[0] && marked(octets, i)) {
                int number = 0;
                for (int digit = 0; digit < DIGITS; digit++) {
                    number = 10 * number + octets[i + MARK_OCTETS.length + digit] - '0';
                }
                seen.seen(number, now);
                return;
            }
        }
    }

    private static boolean marked(byte[] octets, int at) {
        for (int i = 0; i < MARK_OCTETS.length; i++) {
            if (octets[at + i] != MARK_OCTETS[i]) {
                return false;
            }
        }
        return true;
    }
}
