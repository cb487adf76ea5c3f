package org.watchlink.routes.footage;

import java.time.Instant;
import java.util.List;

/// To whom a request was passed on last, and since when it waits; to nobody while it is with the
/// first who can decide.
public record Turn(List<String> with, Instant since) { }
