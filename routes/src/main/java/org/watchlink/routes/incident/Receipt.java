package org.watchlink.routes.incident;

import java.time.Instant;

/// What the police made of an incident: their own number for it (`urn`), the grade of response they
/// gave it, who says so and why. What is not told is empty.
public record Receipt(
    String partner, Step step, String urn, String grade, String by, Instant at, String reason) {

    /// How far it has come there.
    public enum Step { RECEIVED, CONSIDERED, ACCEPTED, REJECTED, ATTENDING, RESOLVED }
}
