package org.watchlink.adapters.link;

import java.nio.file.Path;
import java.time.InstantSource;
import org.watchlink.adapters.wire.Octets;

/// What a [Capture] is for datagrams, for a stream: a line of the file is what the link heard or
/// was given in one piece, and the peer is the link's own name, because it has only one.
public final class StreamCapture implements StreamLink {

    private final StreamLink link;
    private final Recording recording;

    /// Captures `link`, which speaks `protocol` in the spelling of the vectors, at the end of
    /// `file`.
    public StreamCapture(StreamLink link, String protocol, Path file, InstantSource clock) {
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
            public void received(Octets chunk) {
                recording.heard(name(), chunk);
                receiver.received(chunk);
            }

            @Override
            public void changed(boolean up, String reason) {
                receiver.changed(up, reason);
            }
        });
    }

    @Override
    public boolean send(Octets octets) {
        recording.said(name(), octets);
        return link.send(octets);
    }

    @Override
    public void close() {
        link.close();
        recording.close();
    }
}
