package org.watchlink.gateway.town;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/// The town's sense of time: how long until the next incident, and which hour it is. Belongs to the
/// town's thread.
final class Pulse {

    /// Nothing ever happens sooner.
    private static final Duration SOONEST = Duration.ofMillis(1);
    private static final double HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private final RandomGenerator random;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Instant begin;
    private final double speed;
    private double alertsPerHour;

    Pulse(TownSettings settings, RandomGenerator random, InstantSource clock, ZoneId zone) {
        this.random = random;
        this.clock = clock;
        this.zone = zone;
        this.begin = clock.instant();
        this.speed = settings.speed();
        this.alertsPerHour = settings.alertsPerHour();
    }

    double alertsPerHour() {
        return alertsPerHour;
    }

    void alertsPerHour(double rate) {
        alertsPerHour = rate;
    }

    /// Whether anything happens by itself.
    boolean beats() {
        return alertsPerHour > 0;
    }

    /// Incidents know nothing of one another: the time between them is distributed exponentially.
    Duration next() {
        double hours = -Math.log(1 - random.nextDouble()) / alertsPerHour / speed;
        Duration wait = Duration.ofMillis(Math.round(hours * HOUR_MILLIS));
        return wait.compareTo(SOONEST) < 0 ? SOONEST : wait;
    }

    /// The hour of the town's day.
    int hour() {
        double gone = Duration.between(begin, clock.instant()).toMillis() * speed;
        return begin.plusMillis((long) gone).atZone(zone).getHour();
    }
}
