package org.watchlink.routes.incident;

import org.watchlink.routes.alert.Operator;

/// Something was done about a camera's fault.
public sealed interface FaultChange extends Occurrence {

    /// The fault's number, counted from 1 for good.
    long fault();

    /// A fault was reported.
    record FaultReported(long fault, int camera, String symptom, Operator by)
        implements FaultChange { }

    /// A fault was put right.
    record FaultCleared(long fault, int camera, String engineer, String remedy, Operator by)
        implements FaultChange { }
}
