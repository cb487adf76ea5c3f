package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.radio.Position;

class WhereaboutsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T13:02:40Z");

    @ParameterizedTest
    @CsvSource({"51.9,-0.2,40,90", "51.9,0.0001,300,271.5", "51.99999,-0.99999,5,0", "-1,1,9,180"})
    void areSoFarAwayInThatDirection(
        double latitude, double longitude, double metres, double bearing) {
        Position near = new Position(latitude, longitude);
        Gps gps = Whereabouts.of(
            new Handset(5, "Ware", 1, 501, Optional.empty(), near), metres, bearing, NOW);

        Position there = gps.degrees()
            .map(found -> new Position(found.latitude(), found.longitude())).orElseThrow();
        assertThat(Ground.distance(near, there)).isCloseTo(metres, offset(1.0));
        assertThat(gps.utc()).contains(NOW);
    }

    @Test
    void areUnknownToARadioWithoutAReceiver() {
        assertThat(Whereabouts.none().degrees()).isEmpty();
        assertThat(Whereabouts.none().valid()).isFalse();
    }
}
