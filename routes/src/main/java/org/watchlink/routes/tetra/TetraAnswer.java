package org.watchlink.routes.tetra;

import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.routes.radio.AirwaveAddress;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// A text to the police as an order for the terminal.
public final class TetraAnswer {

    private TetraAnswer() { }

    /// The order.
    public static TetraOrder order(AirwaveAddress to, String text) {
        return switch (to) {
            case Issi(int id) -> new TetraOrder.Text(id, false, text);
            case Gssi(int id) -> new TetraOrder.Text(id, true, text);
        };
    }
}
