package org.watchlink.routes.radio;

/// Whom a text on Airwave can be addressed to: an officer's radio or a talkgroup. No radio of a
/// shop or a pub is one.
public sealed interface AirwaveAddress permits SubscriberId.Issi, Talkgroup.Gssi { }
