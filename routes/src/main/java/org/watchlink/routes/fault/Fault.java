package org.watchlink.routes.fault;

import java.time.Instant;
import org.watchlink.routes.alert.Operator;

/// A camera's fault that waits for an engineer. Faults are counted from 1 for good.
public record Fault(long number, int camera, String symptom, Instant reportedAt, Operator by) { }
