package org.watchlink.routes.desk;

/// What an operator can do about a camera's fault.
public sealed interface FaultAction extends DeskAction {

    /// Report a fault: one that somebody saw, or one that the system proposes because the camera
    /// cannot be used.
    record ReportFault(int camera, String symptom) implements FaultAction { }

    /// Say why a camera that cannot be used is not faulty, so that none is proposed until it was
    /// usable again.
    record DeclineFault(int camera, String reason) implements FaultAction { }

    /// Say that an engineer put it right.
    record ClearFault(long fault, String engineer, String remedy) implements FaultAction { }
}
