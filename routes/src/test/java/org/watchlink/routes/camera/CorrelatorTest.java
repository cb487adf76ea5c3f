package org.watchlink.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.watchlink.routes.camera.OldtownCameras.camera;
import static org.watchlink.routes.place.Oldtown.PUB;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;

class CorrelatorTest {

    private static final double RANGE = 150;

    @Test
    void surveyedPresetsThenViewsThenTheNearest() {
        Correlator correlator = new Correlator(
            List.of(camera(14, 51.9020, -0.2010), camera(15, 51.9004, -0.2010),
                camera(16, 51.9011, -0.2010), camera(17, 51.9011, -0.2040)),
            List.of(
                new Preset(14, "3", "door", Optional.of("P1"), PUB.position(), 20),
                new Preset(15, "1", "north", Optional.empty(), new Position(51.92, -0.2010), 20),
                new Preset(15, "2", "south", Optional.empty(), new Position(51.89, -0.2010), 20)),
            RANGE);
        assertThat(correlator.candidates(pub(), _ -> true)).containsExactly(
            new Candidate(14, new View.ToPreset("3", "door"), distance(51.9020),
                "surveyed preset for these premises; healthy; free; 111 m"),
            new Candidate(15, new View.ToPreset("1", "north"), distance(51.9004),
                "its field of view holds the place; healthy; free; 67 m"),
            new Candidate(16, new View.ToBearing(180, distance(51.9011)), distance(51.9011),
                "nearest camera, no preset of it sees the place; healthy; free; 11 m"));
    }

    @Test
    void whatCannotBeUsedIsPassedOver() {
        assertThat(OldtownCameras.correlator().candidates(pub(), camera -> camera != 14))
            .extracting(Candidate::camera).containsExactly(15);
    }

    @Test
    void noCameraInRangeIsAnAnswer() {
        assertThat(OldtownCameras.correlator().candidates(fix(52.5, 0.1), _ -> true)).isEmpty();
        assertThat(OldtownCameras.correlator().candidates(
            new Placing(
                Optional.of(new Town("T", PUB.position(), "H")), Sureness.TOWN, 1_500, ""),
            _ -> true)).isEmpty();
        assertThat(new Correlator(List.of(), List.of(), RANGE).candidates(pub(), _ -> true))
            .isEmpty();
    }

    @Test
    void theIndexGivesWhatASearchOfAllWouldGive() {
        Random random = new Random(7);
        List<Camera> cameras = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            cameras.add(camera(
                i, 51.90 + random.nextDouble() * 0.02, -0.22 + random.nextDouble() * 0.03));
        }
        Correlator correlator = new Correlator(cameras, List.of(), RANGE);
        for (int i = 0; i < 500; i++) {
            Position place = new Position(
                51.899 + random.nextDouble() * 0.022, -0.221 + random.nextDouble() * 0.032);
            List<Integer> nearest = cameras.stream()
                .filter(c -> Ground.distance(c.position(), place) <= RANGE)
                .sorted(Comparator.comparingDouble(c -> Ground.distance(c.position(), place)))
                .limit(Correlator.OFFERED)
                .map(Camera::number).toList();
            assertThat(correlator.candidates(
                fix(place.latitude(), place.longitude()), _ -> true))
                .extracting(Candidate::camera).containsExactlyElementsOf(nearest);
        }
    }

    @Test
    void thePlaneAgreesWithTheGeodesic() {
        Position head = new Position(51.9, -0.2);
        for (int bearing = 0; bearing < 360; bearing += 15) {
            GeodesicData end = Geodesic.WGS84.Direct(51.9, -0.2, bearing, 250);
            Position place = new Position(end.lat2, end.lon2);
            assertThat(Ground.distance(head, place)).isCloseTo(250, within(0.25));
            assertThat(Ground.bearing(head, place)).isCloseTo(bearing, within(0.1));
        }
    }

    private static Placing pub() {
        return new Placing(Optional.of(PUB), Sureness.PREMISES, 20, "");
    }

    private static Placing fix(double latitude, double longitude) {
        return new Placing(
            Optional.of(new FixedPlace(new Fix(
                new Position(latitude, longitude), 10, Oldtown.NOW))),
            Sureness.FIX, 10, "");
    }

    private static double distance(double latitude) {
        return Ground.distance(new Position(latitude, -0.2010), PUB.position());
    }
}
