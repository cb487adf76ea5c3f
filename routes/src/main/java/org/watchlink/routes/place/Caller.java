package org.watchlink.routes.place;

import java.util.Optional;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.AirwaveRadio;
import org.watchlink.routes.radio.SubscriberId.AtLink;
import org.watchlink.routes.radio.SubscriberId.DmrId;

/// Who raised an alert: the radio and, when the register knows it, its entry and premises. A radio
/// that the
/// register does not know is unverified.
public record Caller(
    SubscriberId radio, Optional<Subscriber> subscriber, Optional<Premises> premises) {

    /// Whether the register knows this radio.
    public boolean verified() {
        return subscriber.isPresent();
    }

    /// Whether the answers of a scheme can be addressed to this radio; an officer's gets none.
    public boolean addressable() {
        return switch (radio) {
            case DmrId _ -> true;
            case AtLink _, AirwaveRadio _ -> false;
        };
    }

    /// Whether this is an officer's radio.
    public boolean officer() {
        return radio instanceof AirwaveRadio;
    }
}
