package org.watchlink.adapters.wire;

/// A [Codec] for frames that are counted in bits. A malformed frame's verdict holds the octets that
/// the bits stand in.
///
/// @param <M> the protocol's messages
public interface BitCodec<M> {

    /// Reads one whole frame; never throws.
    Decoded<M> decode(Bits frame);

    /// Writes one whole frame.
    Bits encode(M message);
}
