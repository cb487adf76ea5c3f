package org.watchlink.gateway.town;

/// Something happens, and somebody tells of it by radio.
record Incident(Trouble trouble, Handset who) { }
