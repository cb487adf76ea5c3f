package org.watchlink.routes.footage;

/// How far a request for footage has come.
public enum FootageStatus {
    /// Somebody must decide on it.
    REQUESTED,
    /// It may be given, and is not yet preserved.
    APPROVED,
    /// It may be given, and all that is left of it is preserved.
    PRESERVED,
    /// A link was ordered.
    ORDERED,
    /// The recipient was given it.
    RELEASED,
    /// The recipient has it.
    RECEIVED,
    /// It was shown in the control room.
    SHOWN,
    /// It is not given.
    REFUSED;

    /// Whether something still has to be done.
    public boolean open() {
        return switch (this) {
            case REQUESTED, APPROVED, PRESERVED, ORDERED, RELEASED -> true;
            case RECEIVED, SHOWN, REFUSED -> false;
        };
    }
}
