package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.wire.Octets;

class UdpLinkTest {

    private static final Octets PING = Octets.ofHex("324200020000");

    private final InetSocketAddress here = new InetSocketAddress(Loopback.address(), 30009);
    private final InetSocketAddress there = new InetSocketAddress(Loopback.address(), 30009);

    @Test
    void carriesOctetsBothWaysAndNamesTheSender() {
        var heard = new Recorder();
        var answered = new Recorder();
        try (var link = new UdpLink("a", here, 0); var peer = new UdpLink("b", there, 0)) {
            open(link, heard);
            open(peer, answered);

            assertThat(peer.send(here, PING)).isTrue();
            await().until(() -> heard.pieces.equals(List.of(there + " " + PING)));

            assertThat(link.send(there, Octets.NONE)).isFalse();
            assertThat(link.send(there, Octets.ofHex("01"))).isTrue();
            await().untilAsserted(() -> assertThat(answered.pieces).hasSize(2));
        }
    }

    @Test
    void readsOnAfterAMistakeOfTheReceiver() throws IOException {
        var heard = new Recorder() {
            @Override
            public void received(InetSocketAddress from, Octets octets) {
                super.received(from, octets);
                throw new IllegalStateException("on purpose");
            }
        };
        try (var link = new UdpLink("a", here, 0); var socket = new DatagramSocket()) {
            open(link, heard);
            sendTwo(socket);
            await().until(() -> heard.pieces.size() == 2);
        }
    }

    @Test
    void waitsForAnAddressThatIsTaken() throws IOException {
        var heard = new Recorder();
        try (var link = new UdpLink("a", here, 0)) {
            try (DatagramSocket _ = new DatagramSocket(here)) {
                link.open(heard);
                await().until(() -> heard.changes.equals(List.of(false)));
                assertThat(link.send(there, PING)).isFalse();
            }
            await().until(() -> heard.changes.equals(List.of(false, true)));
        }
    }

    @Test
    void anInterruptedSenderSendsAndStaysInterrupted() {
        var heard = new Recorder();
        try (var link = new UdpLink("a", here, 0)) {
            open(link, heard);
            Thread.currentThread().interrupt();
            assertThat(link.send(here, PING)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            await().until(() -> heard.pieces.size() == 1);
            assertThat(heard.changes).containsExactly(true);
        }
    }

    @Test
    void closingIsPromptAndLeavesNoThreadAndNoDescriptor() throws IOException {
        long before = descriptors();
        for (int i = 0; i < 50; i++) {
            var link = new UdpLink("closing-is-prompt", here, 0);
            var heard = new Recorder();
            link.open(heard);
            if (i % 5 == 0) {
                await().until(() -> heard.changes.size() == 1);
            }
            long start = System.nanoTime();
            link.close();
            assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
            assertThat(heard.changes).doesNotContain(false);
        }
        assertThat(Thread.getAllStackTraces().keySet())
            .extracting(Thread::getName).doesNotContain("closing-is-prompt");
        assertThat(descriptors()).isLessThan(before + 20);
    }

    @Test
    void tellsWhatTheKernelThrewAway() throws IOException {
        var busy = new CountDownLatch(1);
        var stuck = new Recorder() {
            @Override
            public void received(InetSocketAddress from, Octets octets) {
                try {
                    busy.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (var link = new UdpLink("a", here, 4096); var socket = new DatagramSocket()) {
            open(link, stuck);
            for (int i = 0; i < 100; i++) {
                sendTwo(socket);
            }
            assertThat(link.dropped()).isBetween(1L, 200L);
            busy.countDown();
        }
    }

    private void sendTwo(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(PING.toBytes(), PING.length(), here);
        socket.send(packet);
        socket.send(packet);
    }

    private static void open(UdpLink link, Recorder recorder) {
        link.open(recorder);
        await().until(() -> recorder.changes.equals(List.of(true)));
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }

    private static class Recorder implements Link.Receiver {

        final List<String> pieces = new CopyOnWriteArrayList<>();
        final List<Boolean> changes = new CopyOnWriteArrayList<>();

        @Override
        public void received(InetSocketAddress from, Octets octets) {
            pieces.add(from + " " + octets);
        }

        @Override
        public void changed(boolean up, String reason) {
            changes.add(up);
        }
    }
}
