package org.watchlink.gateway.town;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.radio.Position;

/// A walk along the doors of a town: always on to one that is not far. Belongs to the town's
/// thread.
final class Walk {

    /// Three miles an hour.
    private static final double METRES_A_SECOND = 1.34;
    private static final int CHOICE = 3;

    private final List<Position> doors;
    private final RandomGenerator random;
    private Position at;
    private Position towards;

    /// Begins at one of the `doors`, of which there is at least one.
    Walk(List<Position> doors, RandomGenerator random) {
        this.doors = doors;
        this.random = random;
        this.at = doors.get(random.nextInt(doors.size()));
        this.towards = next();
    }

    Position at() {
        return at;
    }

    /// Degrees clockwise from true north.
    double heading() {
        return Ground.bearing(at, towards);
    }

    /// Kilometres an hour.
    double speed() {
        return METRES_A_SECOND * 3.6;
    }

    /// Walks on for so long.
    void on(Duration time) {
        double left = METRES_A_SECOND * time.toMillis() / 1000;
        for (int turns = 0; left > 0 && turns < doors.size(); turns++) {
            double leg = Ground.distance(at, towards);
            if (leg <= left) {
                at = towards;
                towards = next();
                left -= leg;
            } else {
                at = between(at, towards, left / leg);
                left = 0;
            }
        }
    }

    private Position next() {
        Position nearest = doors.get(random.nextInt(doors.size()));
        for (int i = 1; i < CHOICE || nearest.equals(at) && i < doors.size(); i++) {
            Position other = doors.get(random.nextInt(doors.size()));
            if (nearest.equals(at) || !other.equals(at)
                && Ground.distance(at, other) < Ground.distance(at, nearest)) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static Position between(Position from, Position to, double part) {
        return new Position(
            from.latitude() + (to.latitude() - from.latitude()) * part,
            from.longitude() + (to.longitude() - from.longitude()) * part);
    }
}
