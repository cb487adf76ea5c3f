package org.watchlink.adapters.wire;

/// The grammar of one protocol, both ways, without state.
///
/// Decoding never throws: whatever arrives is a [Decoded]. Decoding what was encoded gives the same
/// message, and
/// encoding what was decoded gives the same octets.
///
/// @param <M> the protocol's messages
public interface Codec<M> {

    /// Reads one whole frame.
    Decoded<M> decode(Octets frame);

    /// Writes one whole frame.
    Octets encode(M message);
}
