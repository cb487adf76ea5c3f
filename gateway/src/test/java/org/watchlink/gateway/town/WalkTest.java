package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.radio.Position;

/// Officers walk, and do not fly.
class WalkTest {

    private static final List<Position> DOORS = List.of(
        new Position(51.9, -0.2), new Position(51.901, -0.2), new Position(51.9, -0.201),
        new Position(51.9005, -0.2005));

    @Test
    void goesOnAtWalkingPaceAmongTheDoors() {
        Walk walk = new Walk(DOORS, new Random(3));
        double gone = 0;
        for (int i = 0; i < 1000; i++) {
            Position before = walk.at();
            walk.on(Duration.ofSeconds(5));
            double step = Ground.distance(before, walk.at());
            gone += step;
            assertThat(step).isLessThan(5 * 1.35);
            assertThat(walk.heading()).isBetween(0.0, 360.0);
            assertThat(walk.at().latitude()).isBetween(51.9, 51.901);
        }
        assertThat(gone).isGreaterThan(5000);
    }

    @Test
    void standsWhereThereIsOneDoor() {
        Walk walk = new Walk(DOORS.subList(0, 1), new Random(3));
        walk.on(Duration.ofHours(1));
        assertThat(walk.at()).isEqualTo(DOORS.getFirst());
    }
}
