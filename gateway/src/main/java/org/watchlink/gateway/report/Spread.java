package org.watchlink.gateway.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.report.ServiceRecords.Lap;

/// How long laps took: how many there are, and the times of those that have ended, in order.
record Spread(int all, List<Duration> times) {

    static Spread of(List<Lap> laps) {
        return new Spread(laps.size(), laps.stream()
            .flatMap(lap -> lap.ended().map(end -> Duration.between(lap.began(), end)).stream())
            .sorted().toList());
    }

    /// The least time within which so many of a hundred took (nearest rank).
    Optional<Duration> percentile(int percent) {
        int rank = Math.ceilDiv(percent * times.size(), 100);
        return rank == 0 ? Optional.empty() : Optional.of(times.get(rank - 1));
    }

    long within(Duration target) {
        return times.stream().filter(time -> time.compareTo(target) <= 0).count();
    }

    /// Those that have ended, of a hundred, rounded down to three decimals; null where there are
    /// none at all.
    Double share() {
        return all == 0 ? null : Math.floorDiv(100_000L * times.size(), all) / 1_000.0;
    }
}
