package org.watchlink.adapters.hytera;

import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// What stands inside the envelope of an HDAP frame, before its service has read it.
record HdapBody(int service, int opcode, Octets payload) {

    HdapBody(int service, int opcode, OctetWriter payload) {
        this(service, opcode, payload.octets());
    }

    OctetReader reader() {
        return new OctetReader(payload);
    }
}
