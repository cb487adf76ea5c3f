package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;

import org.watchlink.adapters.wire.CodecContract;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Whatever the octets are, the codecs survive them, and write what they have read.
final class Faithful {

    private static final HstrpCodec HSTRP = new HstrpCodec();
    private static final HdapCodec HDAP = new HdapCodec();

    private Faithful() { }

    static void toDatagram(Octets octets) {
        CodecContract.survives(HSTRP, octets);
        if (HSTRP.decode(octets) instanceof Message<Hstrp>(Hstrp datagram)) {
            assertThat(HSTRP.encode(datagram)).isEqualTo(octets);
            toFrame(datagram.payload());
        }
    }

    /// All is written as it was read but the check octet and the reserved bits of a text.
    static void toFrame(Octets octets) {
        CodecContract.survives(HDAP, octets);
        if (HDAP.decode(octets) instanceof Message<HdapFrame>(HdapFrame frame)) {
            Octets written = HDAP.encode(frame);
            assertThat(HDAP.decode(written)).isEqualTo(new Message<>(
                new HdapFrame(frame.reliable(), frame.message(), true)));
            assertThat(kept(frame, written)).isEqualTo(kept(frame, octets));
        }
    }

    private static Octets kept(HdapFrame frame, Octets octets) {
        byte[] bytes = octets.toBytes();
        if (!frame.checkRight()) {
            bytes[bytes.length - 2] = 0;
        }
        if (frame.message() instanceof Tmp && !(frame.message() instanceof Tmp.Unknown)) {
            bytes[1] &= (byte) 0xC0;
            bytes[bytes.length - 2] = 0;
        }
        return Octets.of(bytes);
    }
}
