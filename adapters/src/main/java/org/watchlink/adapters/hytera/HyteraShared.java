package org.watchlink.adapters.hytera;

import java.time.InstantSource;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Codec;

/// What all lines of a session share.
record HyteraShared(
    String name, HstrpConversation.Pace pace, HyteraNumbers numbers, Timers timers,
    InstantSource clock, HyteraOrders orders, HyteraInbox inbox, HyteraTally tally) {

    static final Codec<Hstrp> HSTRP = new HstrpCodec();
    static final Codec<HdapFrame> HDAP = new HdapCodec();
}
