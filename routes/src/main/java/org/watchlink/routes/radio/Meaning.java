package org.watchlink.routes.radio;

import java.util.List;

/// One network in the control room's words.
///
/// @param <M> what the network's session tells
public interface Meaning<M> {

    /// The events that `message` stands for; none where it means nothing to the control room.
    List<RadioEvent> of(M message);
}
