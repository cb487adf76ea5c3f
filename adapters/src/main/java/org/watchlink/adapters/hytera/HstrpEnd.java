package org.watchlink.adapters.hytera;

import java.util.List;
import org.watchlink.adapters.hytera.Hstrp.Option;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// Which end of a conversation this is: a repeater says with options who it is and which slot it
/// means, a PC writes none.
record HstrpEnd(List<Option> options) {

    /// The control room's end.
    static final HstrpEnd PC = new HstrpEnd(List.of());

    HstrpEnd {
        options = List.copyOf(options);
    }

    /// The end of the repeater with the radio id `device`, on one slot.
    static HstrpEnd repeater(int device, int slot) {
        return new HstrpEnd(List.of(
            new Option(Hstrp.DEVICE_ID, new OctetWriter().u32(device).octets()),
            new Option(Hstrp.SLOT, new OctetWriter().u8(slot).octets())));
    }

    /// Opens the conversation.
    Hstrp opening() {
        return options.isEmpty()
            ? Hstrp.connect()
            : new Hstrp(Hstrp.OPTION | Hstrp.CONNECT, 0, options, Octets.NONE);
    }

    /// Carries an HDAP frame.
    Hstrp data(int sn, Octets frame) {
        return new Hstrp(options.isEmpty() ? 0 : Hstrp.OPTION, sn, options, frame);
    }
}
