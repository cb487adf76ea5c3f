package org.watchlink.routes.hytera;

import java.util.Optional;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraOrder.PrivateText;
import org.watchlink.routes.radio.SubscriberId.AtLink;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.SchemeRadio;

/// A text to a radio as an order for the Hytera system that last heard it.
public final class HyteraAnswer {

    private HyteraAnswer() { }

    /// The order, where the radio can be reached by text. `link` is `network/peer/slot`.
    public static Optional<HyteraOrder> order(String link, SchemeRadio radio, String text) {
        String[] way = link.split("/");
        if (way.length != 3) {
            return Optional.empty();
        }
        int slot = Integer.parseInt(way[2]);
        return switch (radio) {
            case DmrId(int id) -> Optional.of(new PrivateText(way[1], slot, id, text));
            case AtLink _ -> Optional.empty();
        };
    }
}
