package org.watchlink.routes.place;

import org.watchlink.routes.radio.Talkgroup;

/// A talkgroup of the register, and the town and scheme it serves.
public record GroupEntry(Talkgroup talkgroup, String name, String town, String scheme) { }
