package org.watchlink.adapters.hytera;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.watchlink.adapters.link.Link;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// One UDP port of the control room with the lines of all repeaters that send to it. What comes
/// from any other address or port is counted, and nothing else.
final class HyteraPort implements Link.Receiver {

    private final Link link;
    private final HyteraTally tally;
    private final Map<InetSocketAddress, HyteraLine> lines = new HashMap<>();

    HyteraPort(Link link, HyteraTally tally) {
        this.link = link;
        this.tally = tally;
    }

    /// Adds the line of the repeater at `address`; only before the port is opened.
    void add(InetSocketAddress address, HyteraLine line) {
        lines.put(address, line);
    }

    void open() {
        lines.values().forEach(line -> line.conversation().start());
        link.open(this);
    }

    long dropped() {
        return link.dropped();
    }

    void close() {
        lines.values().forEach(line -> line.conversation().close());
        link.close();
    }

    @Override
    public void received(InetSocketAddress from, Octets octets) {
        HyteraLine line = lines.get(from);
        if (line == null) {
            tally.strangers.increment();
            return;
        }
        switch (HyteraShared.HSTRP.decode(octets)) {
            case Malformed(String reason, Octets refused) -> line.garbled(reason, refused);
            case Message(Hstrp datagram) -> line.received(datagram);
        }
    }

    @Override
    public void changed(boolean up, String reason) {
        lines.values().forEach(line -> {
            if (up) {
                line.conversation().connect();
            } else {
                line.conversation().lost(reason);
            }
        });
    }
}
