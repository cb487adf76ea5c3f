package org.watchlink.routes.place;

import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// A radio of the register: its alias, the premises it belongs to, and who it is issued to (a role,
/// not a person).
public record Subscriber(SubscriberId radio, String alias, String premises, String issuedTo) {

    /// An officer's radio: the call sign is its alias, the force whom it is issued to; it has no
    /// premises.
    public static Subscriber officer(Issi radio, String callSign, String force) {
        return new Subscriber(radio, callSign, "", force);
    }
}
