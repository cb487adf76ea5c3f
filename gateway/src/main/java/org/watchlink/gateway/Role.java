package org.watchlink.gateway;

/// What somebody may do at a desk.
public enum Role {
    /// Works alerts.
    OPERATOR,
    /// Works alerts, and is asked when nobody else answers.
    SUPERVISOR,
    /// Looks on.
    VIEWER
}
