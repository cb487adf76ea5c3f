package org.watchlink.adapters.hytera;

/// What Hytera's applications say to one another: the content of a DMR application protocol frame.
public sealed interface Hdap permits Rrs, Lp, Tmp, Rcp, Telemetry, UnknownHdap { }
