package org.watchlink.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// What every codec promises, asked of one frame at a time.
public final class CodecContract {

    private CodecContract() { }

    /// The vector decodes to the whole of `expected`, which encodes to what the vector says, and
    /// no part of the vector passes for a frame.
    public static <M> void holds(Codec<M> codec, Vector vector, M expected) {
        assertThat(codec.decode(vector.octets())).isEqualTo(new Message<>(expected));
        assertThat(codec.encode(expected)).isEqualTo(vector.written());
        refusesEveryTruncation(codec, vector.octets());
    }

    /// No proper prefix of `frame` passes for a frame.
    public static <M> void refusesEveryTruncation(Codec<M> codec, Octets frame) {
        for (int length = 0; length < frame.length(); length++) {
            Octets prefix = frame.slice(0, length);
            assertThat(codec.decode(prefix))
                .as("first %d octets", length)
                .isInstanceOfSatisfying(Malformed.class,
                    malformed -> assertThat(malformed.octets()).isEqualTo(prefix));
        }
    }

    /// Whatever the octets are: they decode to a verdict without an exception, in bounded time
    /// and memory; and a message that was read and written once comes back the same for ever.
    public static <M> void survives(Codec<M> codec, Octets octets) {
        Decoded<M> first = codec.decode(octets);
        Bounds.hold(octets.length(), () -> codec.decode(octets));
        if (first instanceof Message<M>(M message)) {
            Octets written = codec.encode(message);
            Decoded<M> again = codec.decode(written);
            assertThat(again).isInstanceOf(Message.class);
            assertThat(codec.encode(((Message<M>) again).message())).isEqualTo(written);
        }
    }
}
