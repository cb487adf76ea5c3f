package org.watchlink.routes.airwave;

import org.watchlink.routes.radio.Talkgroup.Gssi;

/// A talkgroup of the police that the terminal listens to.
public record AirwaveGroup(Gssi group, String name, String force) { }
