package org.watchlink.routes.footage;

/// Who may decide on requests for footage: several, so that none of them is missed.
public interface Approvers {

    /// Whether somebody may.
    boolean approves(String name);
}
