package org.watchlink.gateway.config;

/// What an account may do at a desk.
public enum Role {
    /// Takes alerts, turns cameras and answers radios.
    OPERATOR,
    /// Does what an operator does, and oversees the desks.
    SUPERVISOR,
    /// Looks on.
    VIEWER,
    /// Belongs to the police: sees what one partner of the feed is told, and answers it. Nothing
    /// else of the control room is there for them.
    POLICE
}
