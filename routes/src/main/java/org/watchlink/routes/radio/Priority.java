package org.watchlink.routes.radio;

/// How soon somebody must look; the order is the order of the queue.
public enum Priority {
    /// A person is in danger now.
    P1,
    /// Violence, robbery, a missing person.
    P2,
    /// Theft, disorder, a description.
    P3,
    /// A test, a call, a state.
    P4;

    /// Whether this is looked at before `other`.
    public boolean before(Priority other) {
        return compareTo(other) < 0;
    }
}
