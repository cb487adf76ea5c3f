package org.watchlink.adapters.dams;

/// What came of asking the police's system.
public sealed interface DamsResult {

    /// It answered.
    record Told(Dams.Link link) implements DamsResult { }

    /// It will not, however often it is asked.
    record Refused(String reason) implements DamsResult { }

    /// It may answer later. Whether it took what it was sent is not known.
    record Later(String reason) implements DamsResult { }
}
