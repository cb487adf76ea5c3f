package org.watchlink.routes.incident;

/// What a request for footage can wait for too long.
public enum FootageStage {
    /// That somebody approves it.
    APPROVAL,
    /// That the requester gets it.
    RELEASE
}
