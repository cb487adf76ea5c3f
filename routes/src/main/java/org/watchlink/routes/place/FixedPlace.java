package org.watchlink.routes.place;

import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;

/// The place a radio reported itself.
public record FixedPlace(Fix fix) implements Place {

    @Override
    public Position position() {
        return fix.position();
    }
}
