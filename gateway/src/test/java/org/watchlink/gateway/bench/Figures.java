package org.watchlink.gateway.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one run measured: how long messages took, in microseconds, and how many were lost on the
/// way to a screen or never acknowledged to the repeater.
record Figures(double p50, double p99, double p999, double worst, int lost, int unacknowledged) {

    static Figures of(long[] sortedNanos, int lost, int unacknowledged) {
        return new Figures(
            at(sortedNanos, 0.5), at(sortedNanos, 0.99), at(sortedNanos, 0.999),
            at(sortedNanos, 1), lost, unacknowledged);
    }

    /// The median of each figure, and the sum of all losses.
    static Figures median(List<Figures> runs) {
        return new Figures(
            median(runs, Figures::p50), median(runs, Figures::p99), median(runs, Figures::p999),
            median(runs, Figures::worst), runs.stream().mapToInt(Figures::lost).sum(),
            runs.stream().mapToInt(Figures::unacknowledged).sum());
    }

    /// Whether nothing was lost.
    boolean whole() {
        return lost == 0 && unacknowledged == 0;
    }

    private static double at(long[] sortedNanos, double part) {
        return sortedNanos.length == 0 ? Double.NaN
            : sortedNanos[(int) Math.min(sortedNanos.length - 1, part * sortedNanos.length)] / 1e3;
    }

    private static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        return runs.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder())
            .skip((runs.size() - 1) / 2).findFirst().orElse(Double.NaN);
    }
}
