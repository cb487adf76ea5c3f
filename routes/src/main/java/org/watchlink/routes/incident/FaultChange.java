package org.watchlink.routes.incident;

import org.watchlink.routes.alert.Operator;

/// Something was done about a camera's fault.
public sealed interface FaultChange extends Occurrence {

    /// The camera's number.
    int camera();

    /// Who did it.
    Operator by();

    /// A fault was reported. Faults are counted from 1 for good.
    record FaultReported(long fault, int camera, String symptom, Operator by)
        implements FaultChange { }

    /// A fault was put right.
    record FaultCleared(long fault, int camera, String engineer, String remedy, Operator by)
        implements FaultChange { }

    /// A camera cannot be used, but that is no fault of it.
    record FaultDeclined(int camera, String reason, Operator by) implements FaultChange { }
}
