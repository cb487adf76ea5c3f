package org.watchlink.adapters.link;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import org.watchlink.adapters.wire.Octets;

/// A link whose octets are also written to a file, one vector a line: a report from the field
/// becomes a test by moving the file into the test resources.
///
/// The lines are those of a [Recording], with the peer as its address and port.
public final class Capture implements Link {

    private final Link link;
    private final Recording recording;

    /// Captures `link`, which speaks `protocol` in the spelling of the vectors, at the end of
    /// `file`.
    public Capture(Link link, String protocol, Path file, InstantSource clock) {
        this.link = link;
        this.recording = new Recording(link.name(), protocol, file, clock);
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void open(Receiver receiver) {
        recording.start();
        link.open(new Receiver() {
            @Override
            public void received(InetSocketAddress from, Octets octets) {
                recording.heard(peer(from), octets);
                receiver.received(from, octets);
            }

            @Override
            public void changed(boolean up, String reason) {
                receiver.changed(up, reason);
            }
        });
    }

    @Override
    public boolean send(InetSocketAddress to, Octets octets) {
        recording.said(peer(to), octets);
        return link.send(to, octets);
    }

    @Override
    public long dropped() {
        return link.dropped();
    }

    @Override
    public void close() {
        link.close();
        recording.close();
    }

    private static String peer(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
