package org.watchlink.adapters.link;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.watchlink.adapters.wire.Octets;

/// A link whose line is the test: what is sent is kept, what arrives is put in by hand. For one
/// thread.
public final class MemoryLink implements Link {

    private final String name;
    private final List<Sent> sent = new ArrayList<>();
    private Receiver receiver;
    private boolean closed;

    private record Sent(InetSocketAddress to, Octets octets) { }

    /// A link called `name`.
    public MemoryLink(String name) {
        this.name = name;
    }

    /// Puts octets from `from` on the line.
    public void arrives(InetSocketAddress from, Octets octets) {
        receiver.received(from, octets);
    }

    /// The line comes up or goes down.
    public void changes(boolean up, String reason) {
        receiver.changed(up, reason);
    }

    /// What was sent to `to` since this was last asked.
    public List<String> sent(InetSocketAddress to) {
        List<String> hex = sent.stream()
            .filter(one -> one.to().equals(to)).map(one -> one.octets().toString()).toList();
        sent.clear();
        return hex;
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
        receiver.changed(true, "bound");
    }

    @Override
    public boolean send(InetSocketAddress to, Octets octets) {
        return sent.add(new Sent(to, octets));
    }

    @Override
    public void close() {
        closed = true;
    }
}
