package org.watchlink.routes.airwave;

import org.watchlink.routes.radio.SubscriberId.Issi;

/// Who carries a radio of the police: the call sign, and the force.
public record OfficerEntry(Issi radio, String callSign, String force) { }
