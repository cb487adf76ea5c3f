package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;

import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Bounds;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// What the codecs of short data promise, asked of one message at a time.
final class SdsContract {

    static final SdsCodec CODEC = new SdsCodec();

    private SdsContract() { }

    /// The bits decode to the whole of `expected`, which encodes to the same bits. Fewer than
    /// `least` of them are refused, and from there on each beginning is a shorter message.
    static void holds(int service, Bits bits, Sds expected, int least) {
        assertThat(CODEC.decode(service, bits)).isEqualTo(new Message<>(expected));
        assertThat(CODEC.encode(expected)).isEqualTo(bits);
        assertThat(expected.aiService()).isEqualTo(service);
        for (int length = 0; length < bits.length(); length++) {
            Bits beginning = bits.first(length);
            Decoded<Sds> decoded = CODEC.decode(service, beginning);
            if (length < least) {
                assertThat(decoded).as("first %d bits", length).isInstanceOfSatisfying(
                    Malformed.class,
                    malformed -> assertThat(malformed.octets()).isEqualTo(beginning.octets()));
            } else {
                assertThat(written(decoded)).as("first %d bits", length).isEqualTo(beginning);
            }
        }
    }

    /// Whatever the bits are, they decode without an exception and in bounded memory, and what is
    /// not refused is written as it was read.
    static void survives(int service, Bits bits) {
        Decoded<Sds> decoded = CODEC.decode(service, bits);
        Bounds.hold(bits.length(), () -> CODEC.decode(service, bits));
        switch (decoded) {
            case Message<Sds> _ -> assertThat(written(decoded)).isEqualTo(bits);
            case Malformed<Sds>(_, var octets) -> assertThat(octets).isEqualTo(bits.octets());
        }
    }

    private static Bits written(Decoded<Sds> decoded) {
        assertThat(decoded).isInstanceOf(Message.class);
        return CODEC.encode(((Message<Sds>) decoded).message());
    }
}
