package org.watchlink.gateway.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.watchlink.adapters.hytera.HdapCodec;
import org.watchlink.adapters.hytera.HdapFrame;
import org.watchlink.adapters.hytera.Hstrp;
import org.watchlink.adapters.hytera.HstrpCodec;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.hytera.Utf16Text;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The text lines of several repeaters, on both slots, as thin as can be: the load sends, one
/// thread connects, beats, acknowledges, and counts what is acknowledged. Nothing is sent twice, so
/// that a lost frame stays lost.
final class Repeaters implements Sender {

    private static final long BEAT_MILLIS = 2_000;
    private static final HstrpCodec HSTRP = new HstrpCodec();
    private static final HdapCodec HDAP = new HdapCodec();

    private final Selector selector = Selector.open();
    private final List<Line> lines = new ArrayList<>();
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private final List<Radio> radios;

    /// A radio and the talkgroup to which it sends its texts.
    record Radio(int id, int talkgroup) { }

    /// Repeaters at the addresses, each with both ports, whose `radios` talk to `gateway`.
    Repeaters(String gateway, List<String> addresses, List<Integer> ports, List<Radio> radios)
        throws IOException {
        this.radios = List.copyOf(radios);
        for (String address : addresses) {
            for (int port : ports) {
                Line line = new Line(
                    at(address, port), at(gateway, port), 900_000 + lines.size(),
                    ports.indexOf(port) + 1);
                line.channel.register(selector, SelectionKey.OP_READ, line);
                lines.add(line);
            }
        }
        Thread.ofPlatform().daemon().name("repeaters").start(this::run);
    }

    /// What a radio says in the message `number`.
    static String text(int number) {
        return Screen.MARK + ("%0" + Screen.DIGITS + "d").formatted(number);
    }

    boolean connected() {
        return lines.stream().allMatch(line -> line.heard);
    }

    @Override
    public void send(int number) throws IOException {
        Radio radio = radios.get(number % radios.size());
        lines.get(radio.id() % lines.size()).say(new Tmp.GroupText(
            false, number, RadioIp.bare(radio.talkgroup()), RadioIp.radio(radio.id()),
            Utf16Text.of(text(number)), Optional.empty()), true);
    }

    @Override
    public int unacknowledged() {
        return unacknowledged.get();
    }

    @Override
    public void forget() {
        unacknowledged.set(0);
        lines.forEach(Line::forget);
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (Line line : lines) {
            line.channel.close();
        }
    }

    private void run() {
        long beat = System.nanoTime();
        try {
            while (selector.isOpen()) {
                if (System.nanoTime() - beat >= 0) {
                    for (Line line : lines) {
                        line.put(line.heard ? Hstrp.heartbeat() : line.opening());
                    }
                    beat = System.nanoTime() + BEAT_MILLIS * 1_000_000;
                }
                selector.select(key -> ((Line) key.attachment()).read(), BEAT_MILLIS / 4);
            }
        } catch (ClosedSelectorException _) {
            return;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    /// One slot of one repeater.
    private final class Line {

        private final DatagramChannel channel = DatagramChannel.open();
        private final ByteBuffer in = ByteBuffer.allocate(2_048);
        private final AtomicInteger numbers = new AtomicInteger();
        private final AtomicIntegerArray owed = new AtomicIntegerArray(Hstrp.LAST_SN + 1);
        private final List<Hstrp.Option> options;
        private volatile boolean heard;

        private Line(InetSocketAddress local, InetSocketAddress gateway, int device, int slot)
            throws IOException {
            options = List.of(
                new Hstrp.Option(Hstrp.DEVICE_ID, new OctetWriter().u32(device).octets()),
                new Hstrp.Option(Hstrp.SLOT, new OctetWriter().u8(slot).octets()));
            channel.bind(local).connect(gateway).configureBlocking(false);
        }

        private Hstrp opening() {
            return new Hstrp(Hstrp.OPTION | Hstrp.CONNECT, 0, options, Octets.NONE);
        }

        private void say(Tmp message, boolean counted) throws IOException {
            int number = numbers.getAndIncrement() & Hstrp.LAST_SN;
            Octets frame = HDAP.encode(HdapFrame.of(message));
            if (counted && owed.getAndSet(number, 1) == 0) {
                unacknowledged.incrementAndGet();
            }
            put(new Hstrp(Hstrp.OPTION, number, options, frame));
        }

        private void put(Hstrp datagram) throws IOException {
            channel.write(ByteBuffer.wrap(HSTRP.encode(datagram).toBytes()));
        }

        private void forget() {
            for (int i = 0; i < owed.length(); i++) {
                owed.set(i, 0);
            }
        }

        private void read() {
            try {
                while (channel.read(in.clear()) > 0) {
                    Octets octets = Octets.of(in.array(), 0, in.position());
                    if (HSTRP.decode(octets) instanceof Message(Hstrp datagram)) {
                        heard = true;
                        take(datagram);
                    }
                }
            } catch (IOException _) {
                heard = false;
            }
        }

        private void take(Hstrp datagram) throws IOException {
            if (datagram.data()) {
                put(Hstrp.ack(datagram.sn()));
                if (HDAP.decode(datagram.payload()) instanceof Message(HdapFrame frame)
                    && frame.message() instanceof Tmp.PrivateText text) {
                    say(new Tmp.PrivateTextAck(
                        text.confirm(), text.requestId(), text.destination(), text.source(),
                        Tmp.Result.OK, Optional.empty()), false);
                }
            } else if (datagram.acknowledges() && !datagram.connects() && !datagram.beats()
                && owed.getAndSet(datagram.sn(), 0) == 1) {
                unacknowledged.decrementAndGet();
            }
        }
    }
}
