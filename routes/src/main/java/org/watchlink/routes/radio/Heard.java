package org.watchlink.routes.radio;

import java.time.Instant;

/// Where and when an event came in. `link` is `network/peer` or `network/peer/channel`, by the
/// names of the configuration; `key` is equal for repetitions of one message and empty where the
/// network gives none.
public record Heard(String link, Instant at, String key) { }
