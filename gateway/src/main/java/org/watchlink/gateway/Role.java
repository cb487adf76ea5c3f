package org.watchlink.gateway;

/// What an account may do at a desk.
public enum Role {
    /// Takes alerts, turns cameras and answers radios.
    OPERATOR("operator"),
    /// Does what an operator does, and oversees the desks.
    SUPERVISOR("supervisor"),
    /// Looks on.
    VIEWER("viewer");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /// How the accounts file names it.
    public String key() {
        return key;
    }
}
