package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What reports are counted from. Tests, exercises, and incidents that went over into another one
/// are not among it. Reads on the caller's thread, and fails where the records cannot be read now.
public interface Records {

    /// From a time until before another; empty where the first is not before the second.
    record Span(Instant from, Instant until) { }

    /// By what incidents are told apart.
    enum By { CAMERA, TOWN, DESK }

    /// What is added up of incidents.
    enum Measure { INCIDENTS, ARRESTS }

    /// A sum in a period, and in the one of the year before.
    record Tally(String key, long now, long before) { }

    /// Sums, and that of all incidents together, in which each counts once.
    record Tallies(List<Tally> rows, Tally total) { }

    /// A camera's fault, with what became of it.
    record Repair(
        long number, int camera, String symptom, Instant reportedAt, String reporter,
        Optional<Instant> clearedAt, String engineer, String remedy) { }

    /// A time in which a camera could not be used; `proposed` says that somebody has still to tell
    /// whether that is a fault.
    record Outage(
        int camera, Instant began, Optional<Instant> ended, String reason, boolean proposed) { }

    /// An alert that was open at some time, and when it had been taken first.
    record Waiting(
        long alert, String category, String priority, String town, Instant raisedAt,
        Optional<Instant> takenAt) { }

    /// What the incidents that were opened in the two periods come to: a camera's key is its
    /// number, 0 stands for none. What comes to nothing in both may be left out, and officers'
    /// incidents are unless `airwave`.
    Tallies tally(By by, Measure measure, Span now, Span before, boolean airwave)
        throws IOException;

    /// The faults that were open at some time of a period, or were cleared in it.
    List<Repair> faults(Span span) throws IOException;

    /// The times that cameras could not be used which reach into a period, by camera.
    List<Outage> outages(Span span) throws IOException;

    /// The alerts that were open at a time, the oldest first; officers' only for `airwave`.
    List<Waiting> queue(Instant at, boolean airwave) throws IOException;

    /// When the log begins.
    Optional<Instant> begun() throws IOException;
}
