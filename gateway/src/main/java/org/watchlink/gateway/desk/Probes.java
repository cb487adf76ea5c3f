package org.watchlink.gateway.desk;

import java.util.function.Supplier;

/// What machines ask of the gateway. All are made on a worker thread; `metrics` is Prometheus text.
public record Probes(
    Supplier<Probe> live, Supplier<Probe> ready, String metricsType, Supplier<byte[]> metrics) {

    /// An answer to whether something is well, with its details as JSON.
    public record Probe(boolean well, byte[] json) { }
}
