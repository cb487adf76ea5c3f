package org.watchlink.adapters.link;

import java.time.Instant;
import org.watchlink.adapters.wire.Octets;

/// What a session tells: what it heard, and how its peer is.
///
/// @param <M> the protocol's messages
public sealed interface SessionEvent<M> {

    /// The peer that this is about, by its name in the configuration.
    String peer();

    /// When this side noticed it.
    Instant at();

    /// A message from the peer. `channel` is the peer's channel or slot (1 or 2; 0 where there is
    /// none), `key`
    /// names the message so that a repetition has the same key, and is empty where the protocol
    /// gives none.
    record Heard<M>(String peer, Instant at, int channel, String key, M message)
        implements SessionEvent<M> { }

    /// The peer answers.
    record Up<M>(String peer, Instant at) implements SessionEvent<M> { }

    /// The peer is lost.
    record Down<M>(String peer, Instant at, String reason) implements SessionEvent<M> { }

    /// The peer sent what the grammar refuses.
    record Garbled<M>(String peer, Instant at, String reason, Octets octets)
        implements SessionEvent<M> { }
}
