package org.watchlink.routes.alert;

/// The life of an alert.
public enum Life {
    /// Nobody has it yet.
    RAISED,
    /// An operator has it.
    TAKEN,
    /// A camera looks at it.
    ON_CAMERA,
    /// The police have been told.
    PASSED,
    /// Dealt with.
    CLOSED
}
