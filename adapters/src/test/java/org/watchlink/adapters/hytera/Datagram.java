package org.watchlink.adapters.hytera;

import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.hytera.Hstrp.Option;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A whole datagram, HSTRP and the HDAP frame in it, so that one expectation covers both.
record Datagram(int type, int sn, List<Option> options, Optional<HdapFrame> hdap) {

    static final Codec<Datagram> CODEC = new Codec<>() {

        private final HstrpCodec outer = new HstrpCodec();
        private final HdapCodec inner = new HdapCodec();

        @Override
        public Decoded<Datagram> decode(Octets octets) {
            return switch (outer.decode(octets)) {
                case Malformed(String reason, Octets all) -> new Malformed<>(reason, all);
                case Message(Hstrp hstrp) when hstrp.data() ->
                    switch (inner.decode(hstrp.payload())) {
                        case Malformed(String reason, _) -> new Malformed<>(reason, octets);
                        case Message(HdapFrame frame) -> of(hstrp, Optional.of(frame));
                    };
                case Message(Hstrp hstrp) -> of(hstrp, Optional.empty());
            };
        }

        @Override
        public Octets encode(Datagram datagram) {
            return outer.encode(new Hstrp(
                datagram.type(), datagram.sn(), datagram.options(),
                datagram.hdap().map(inner::encode).orElse(Octets.NONE)));
        }

        private static Decoded<Datagram> of(Hstrp hstrp, Optional<HdapFrame> frame) {
            return new Message<>(new Datagram(hstrp.type(), hstrp.sn(), hstrp.options(), frame));
        }
    };
}
