package org.watchlink.routes.incident;

import java.time.Instant;

/// A numbered line of the log. Numbers start at 1 and have no gaps.
public record Entry(long number, Instant at, Occurrence occurrence) { }
