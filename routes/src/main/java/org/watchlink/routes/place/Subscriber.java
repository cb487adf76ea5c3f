package org.watchlink.routes.place;

import org.watchlink.routes.radio.SubscriberId;

/// A radio of the register: its alias, the premises it belongs to, and who it is issued to (a role,
/// not a person).
public record Subscriber(SubscriberId radio, String alias, String premises, String issuedTo) { }
