package org.watchlink.routes.alert;

import java.time.Instant;

/// One line of an alert's timeline: what happened or was written, by whom.
public record Note(Instant at, String by, String text) { }
