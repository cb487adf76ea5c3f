package org.watchlink.gateway.town;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The motors of a camera: they take one to four seconds to a view. Guards itself.
final class PtzHead {

    /// The view of a head that nobody has turned.
    static final String HOME = "home";

    private static final long LEAST_MILLIS = 1000;
    private static final double MILLIS_PER_DEGREE = 3000.0 / 180;

    private final InstantSource clock;
    private Pose from;
    private Pose to;
    private Instant began;
    private Duration takes = Duration.ZERO;
    private String view = HOME;

    /// Where it points, what it looks at or goes to, and since when it was told to.
    record Look(Pose pose, boolean moving, String view, Instant since) { }

    PtzHead(Pose home, InstantSource clock) {
        this.clock = clock;
        this.from = home;
        this.to = home;
        this.began = clock.instant();
    }

    synchronized Look look() {
        double share = share();
        return new Look(from.towards(to, share), share < 1, view, began);
    }

    synchronized void turn(Pose target, String towards) {
        from = look().pose();
        to = target;
        view = towards;
        began = clock.instant();
        takes = Duration.ofMillis(
            LEAST_MILLIS + Math.round(MILLIS_PER_DEGREE * from.angle(target)));
    }

    synchronized void stop() {
        if (share() < 1) {
            from = look().pose();
            to = from;
            view = "stopped";
            takes = Duration.ZERO;
        }
    }

    private double share() {
        long gone = Duration.between(began, clock.instant()).toMillis();
        return takes.isZero() ? 1 : Math.min(1, (double) gone / takes.toMillis());
    }
}
