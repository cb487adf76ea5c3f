package org.watchlink.adapters.wire;

/// What a frame turned out to be.
///
/// @param <M> the protocol's messages
public sealed interface Decoded<M> {

    /// A frame that keeps the grammar.
    record Message<M>(M message) implements Decoded<M> { }

    /// A frame that breaks the grammar; `reason` is a short fixed word fit for a metric label.
    record Malformed<M>(String reason, Octets octets) implements Decoded<M> { }
}
