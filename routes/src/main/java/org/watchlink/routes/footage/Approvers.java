package org.watchlink.routes.footage;

/// Who may decide on requests for footage: several, so that none of them is missed.
public interface Approvers {

    /// Whether somebody may.
    boolean approves(String name);

    /// Whether somebody may know of officers' incidents.
    boolean airwave(String name);

    /// The town whose footage a camera's is; empty where the camera is in no register.
    String town(int camera);
}
