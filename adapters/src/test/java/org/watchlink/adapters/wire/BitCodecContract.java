package org.watchlink.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// What every codec that counts bits promises, asked of one frame at a time; see [CodecContract].
public final class BitCodecContract {

    /// What a frame cut short still has to say.
    @FunctionalInterface
    public interface Kept<M> {

        /// Checks what the first `length` bits of the frame decoded to.
        void check(int length, M message);
    }

    private BitCodecContract() { }

    /// The frame decodes to the whole of `expected`, which encodes to the same bits.
    public static <M> void holds(BitCodec<M> codec, Bits frame, M expected) {
        assertThat(codec.decode(frame)).isEqualTo(new Message<>(expected));
        assertThat(codec.encode(expected)).isEqualTo(frame);
    }

    /// No proper prefix of `frame` passes for a frame, to the bit.
    public static <M> void refusesEveryTruncation(BitCodec<M> codec, Bits frame) {
        assertThat(keepsInEveryTruncation(codec, frame, (_, _) -> { })).isEmpty();
    }

    /// Every proper prefix of `frame` is either refused, with its octets, or passes `kept` and
    /// encodes back to the same prefix. Gives the length of the shortest that is not refused.
    public static <M> OptionalInt keepsInEveryTruncation(
        BitCodec<M> codec, Bits frame, Kept<M> kept) {
        OptionalInt shortest = OptionalInt.empty();
        for (int length = 0; length < frame.length(); length++) {
            Bits prefix = frame.first(length);
            switch (codec.decode(prefix)) {
                case Malformed<M>(_, Octets octets) ->
                    assertThat(octets).as("first %d bits", length).isEqualTo(prefix.octets());
                case Message<M>(M message) -> {
                    assertThat(codec.encode(message)).isEqualTo(prefix);
                    kept.check(length, message);
                    shortest = shortest.isPresent() ? shortest : OptionalInt.of(length);
                }
            }
        }
        return shortest;
    }

    /// Whatever the bits are: they decode to a verdict without an exception, in bounded time and
    /// memory; and a message that was read and written once comes back the same for ever.
    public static <M> void survives(BitCodec<M> codec, Bits bits) {
        Decoded<M> first = codec.decode(bits);
        Bounds.hold(bits.length(), () -> codec.decode(bits));
        if (first instanceof Message<M>(M message)) {
            Bits written = codec.encode(message);
            Decoded<M> again = codec.decode(written);
            assertThat(again).isInstanceOf(Message.class);
            assertThat(codec.encode(((Message<M>) again).message())).isEqualTo(written);
        }
    }
}
