package org.watchlink.gateway.town;

import java.nio.file.Path;

/// How lively the town is, and where its control page is served.
///
/// `mix` is the folder that says where and when what happens. The town's own clock goes `speed`
/// times as fast as ours and begins at our time; `alertsPerHour` is counted in its hours. The same
/// `seed` gives the same incidents in the same order. At port 0 the system chooses one.
public record TownSettings(
    Path mix, double alertsPerHour, double speed, long seed, String host, int port) {

    /// One a minute.
    public static final double ALERTS_PER_HOUR = 60;
    /// Livelier than this is a flood, and no town.
    public static final double MOST_PER_HOUR = 36_000;
    /// Where the control page is served unless somebody says otherwise.
    public static final int PORT = 8081;

    /// @throws IllegalArgumentException if the town would be livelier than any, or its time stands
    public TownSettings {
        if (!(alertsPerHour >= 0 && alertsPerHour <= MOST_PER_HOUR)) {
            throw new IllegalArgumentException("0 to 36000 alerts an hour");
        }
        if (!(speed >= 0.1 && speed <= 1000)) {
            throw new IllegalArgumentException("0.1 to 1000 times as fast as our time");
        }
    }

    /// The town that belongs to the configuration in `file`, with another course each time.
    public static TownSettings beside(Path file) {
        return new TownSettings(
            file.toAbsolutePath().resolveSibling("town"), ALERTS_PER_HOUR, 1, System.nanoTime(),
            "127.0.0.1", PORT);
    }
}
