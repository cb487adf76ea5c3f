package org.watchlink.routes.incident;

/// What an incident is meant as, in the sense of CAP 1.2 `status`. It never changes: what was an
/// exercise cannot become real.
public enum IncidentStatus {
    /// It happens.
    ACTUAL,
    /// Only those who take part in the exercise act on it.
    EXERCISE,
    /// Tries out the equipment; nobody acts on it.
    TEST
}
