package org.watchlink.routes.hytera;

import java.util.Optional;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.AtLink;
import org.watchlink.routes.radio.SubscriberId.DmrId;

/// Hytera's addresses and positions in the control room's words.
final class Radios {

    /// What a handheld's receiver achieves in a street, radius of 95 %; the protocol does not say.
    private static final double UNCERTAINTY_METRES = 20;

    private Radios() { }

    static SubscriberId subscriber(Heard heard, RadioIp radio) {
        return radio.id() == 0 ? new AtLink(heard.link()) : new DmrId(radio.id());
    }

    /// A fix as of now: a radio's own clock is often wrong or not sent at all.
    static Optional<Fix> fix(Heard heard, Gps gps) {
        return gps.degrees().map(degrees -> new Fix(
            new Position(degrees.latitude(), degrees.longitude()), UNCERTAINTY_METRES,
            heard.at()));
    }
}
