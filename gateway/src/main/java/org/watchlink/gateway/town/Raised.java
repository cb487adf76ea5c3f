package org.watchlink.gateway.town;

import java.time.Instant;

/// What the simulator did, for whoever watches it: which radio told of what, and where.
record Raised(Instant at, String trouble, int radio, String town, String carrier) { }
