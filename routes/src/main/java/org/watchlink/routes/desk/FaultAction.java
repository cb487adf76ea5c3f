package org.watchlink.routes.desk;

/// What an operator can do about a camera's fault.
public sealed interface FaultAction extends DeskAction {

    /// Report a fault.
    record ReportFault(int camera, String symptom) implements FaultAction { }

    /// Say that an engineer put it right.
    record ClearFault(long fault, String engineer, String remedy) implements FaultAction { }
}
