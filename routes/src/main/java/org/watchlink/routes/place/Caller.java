package org.watchlink.routes.place;

import java.util.Optional;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.AtLink;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// Who raised an alert: the radio and, when the register knows it, its entry and premises. A radio
/// that the
/// register does not know is unverified.
public record Caller(
    SubscriberId radio, Optional<Subscriber> subscriber, Optional<Premises> premises) {

    /// Whether the register knows this radio.
    public boolean verified() {
        return subscriber.isPresent();
    }

    /// Whether a text can be addressed to this radio.
    public boolean addressable() {
        return switch (radio) {
            case DmrId _, Issi _ -> true;
            case AtLink _ -> false;
        };
    }
}
