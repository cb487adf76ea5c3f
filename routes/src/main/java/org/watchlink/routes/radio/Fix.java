package org.watchlink.routes.radio;

import java.time.Instant;

/// Where a radio's receiver said it was; `uncertaintyMetres` is the radius of 95 %, `at` our own
/// time of receipt
/// where the radio's clock is not known.
public record Fix(Position position, double uncertaintyMetres, Instant at) { }
