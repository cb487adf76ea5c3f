package org.watchlink.adapters.link;

import java.util.ArrayList;
import java.util.List;
import org.watchlink.adapters.wire.Octets;

/// A stream link whose line is the test: what is sent is kept, what arrives is put in by hand. For
/// one thread.
public final class MemoryStreamLink implements StreamLink {

    private final String name;
    private final List<Octets> sent = new ArrayList<>();
    private Receiver receiver;
    private boolean up;
    private boolean closed;

    /// A link called `name`.
    public MemoryStreamLink(String name) {
        this.name = name;
    }

    /// Puts octets on the line.
    public void arrives(Octets chunk) {
        receiver.received(chunk);
    }

    /// The line comes up or goes down.
    public void changes(boolean up, String reason) {
        this.up = up;
        receiver.changed(up, reason);
    }

    /// What was sent since this was last asked.
    public List<Octets> sent() {
        List<Octets> octets = List.copyOf(sent);
        sent.clear();
        return octets;
    }

    /// Whether the link was closed.
    public boolean closed() {
        return closed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open(Receiver receiver) {
        this.receiver = receiver;
        changes(true, "open");
    }

    @Override
    public boolean send(Octets octets) {
        return up && sent.add(octets);
    }

    @Override
    public void close() {
        closed = true;
    }
}
