package org.watchlink.routes.desk;

import java.time.Instant;
import java.util.Optional;

/// How a link is: up or down, when it was last heard, why it is down, and how much came in garbled.
public record LinkHealth(
    String link, boolean up, Optional<Instant> lastHeard, String reason, long garbled) { }
