package org.watchlink.adapters.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.wire.Octets;

/// One bound IPv4 datagram socket, read by one platform thread that bears the link's name.
///
/// The thread opens the socket, reads it, and opens it again after a pause when it fails. Nothing
/// else touches the socket except [#send] and [#close()].
public final class UdpLink implements Link {

    private static final Logger LOG = LoggerFactory.getLogger(UdpLink.class);
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(2);

    private final String name;
    private final InetSocketAddress local;
    private final int receiveBuffer;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile DatagramChannel channel;
    private Thread thread;

    /// A link that will be bound to `local`. `receiveBuffer` is what the kernel is asked to hold in
    /// octets while the thread is busy; 0 leaves the system's own size.
    public UdpLink(String name, InetSocketAddress local, int receiveBuffer) {
        this.name = name;
        this.local = local;
        this.receiveBuffer = receiveBuffer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void open(Receiver receiver) {
        if (thread != null) {
            throw new IllegalStateException(name + " is already open");
        }
        thread = Thread.ofPlatform().name(name).daemon().start(() -> run(receiver));
    }

    @Override
    public boolean send(InetSocketAddress to, Octets octets) {
        DatagramChannel open = channel;
        boolean interrupted = Thread.interrupted(); // it would close the socket under the reader
        try {
            return open != null && open.send(ByteBuffer.wrap(octets.toBytes()), to) > 0;
        } catch (IOException e) {
            LOG.debug("{}: not sent: {}", name, e.toString());
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public long dropped() {
        return KernelDrops.of(local);
    }

    @Override
    public void close() {
        closing.countDown();
        closeChannel();
        joinThread();
    }

    private void run(Receiver receiver) {
        var backoff = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE);
        String complaint = "";
        while (!closed()) {
            try (DatagramChannel bound = bind()) {
                channel = bound;
                complaint = "";
                receiver.changed(true, "bound");
                read(bound, receiver, backoff);
            } catch (IOException e) {
                if (!closed() && !complaint.equals(e.toString())) {
                    complaint = e.toString();
                    receiver.changed(false, complaint);
                }
            }
            pause(backoff.next());
        }
    }

    private DatagramChannel bind() throws IOException {
        DatagramChannel opened = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            if (receiveBuffer > 0) {
                opened.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
            }
            return opened.bind(local);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    private void read(DatagramChannel bound, Receiver receiver, Backoff backoff)
        throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
        while (!closed()) {
            buffer.clear();
            var from = (InetSocketAddress) bound.receive(buffer);
            backoff.reset();
            Octets octets = Octets.of(buffer.array(), 0, buffer.position());
            try {
                receiver.received(from, octets);
            } catch (RuntimeException e) {
                LOG.error("{}: our own mistake; the link reads on", name, e);
            }
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    private void pause(Duration wait) {
        try {
            closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            closing.countDown();
        }
    }

    private void closeChannel() {
        DatagramChannel open = channel;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("{}: while closing: {}", name, e.toString());
            }
        }
    }

    private synchronized void joinThread() {
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(PATIENCE_AT_CLOSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
