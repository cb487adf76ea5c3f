package org.watchlink.gateway.config;

/// What an account may do at a desk.
public enum Role {
    /// Takes alerts, turns cameras and answers radios.
    OPERATOR,
    /// Does what an operator does, and oversees the desks.
    SUPERVISOR,
    /// Looks on.
    VIEWER
}
