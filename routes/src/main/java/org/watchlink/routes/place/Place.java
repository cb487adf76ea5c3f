package org.watchlink.routes.place;

import org.watchlink.routes.radio.Position;

/// Where something happens, as far as it is known.
public sealed interface Place permits Premises, FixedPlace, Town {

    /// The point that cameras are turned to.
    Position position();
}
