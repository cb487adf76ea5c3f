package org.watchlink.adapters.cap;

import org.watchlink.adapters.wire.Bounds;
import org.watchlink.adapters.wire.Octets;

/// What reading one document may cost: a parser has buffers of its own, whatever it reads.
final class CapBounds {

    private static final int PARSER = 8 * 1024;

    private CapBounds() { }

    static void hold(Octets document, CapCodec codec) {
        codec.decode(document);
        Bounds.hold(document.length() + PARSER, () -> codec.decode(document));
    }
}
