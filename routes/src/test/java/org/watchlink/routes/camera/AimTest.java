package org.watchlink.routes.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.watchlink.routes.camera.View.ToBearing;
import org.watchlink.routes.radio.Position;

class AimTest {

    private static final Offset<Double> CLOSE = within(0.002);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/vectors/geometry.csv", delimiter = ';', numLinesToSkip = 3)
    void pointsAsTheVectorsDo(
        String name, double northOffset, boolean panInverted, double tiltOffset, double azimuth,
        double distance, double rise, double pan, double tilt) {
        Aim aim = Aim.at(
            azimuth, distance, rise, new Calibration(northOffset, tiltOffset, panInverted, 60));

        assertThat(aim.pan()).as(name).isCloseTo(pan, CLOSE);
        assertThat(aim.tilt()).as(name).isCloseTo(tilt, CLOSE);
    }

    @Test
    void mirrorsAHeadThatHangs() {
        Aim aim = Aim.at(100, 50, -50, new Calibration(70, -5, true, 60));

        assertThat(aim.pan()).isCloseTo(330, CLOSE);
        assertThat(aim.tilt()).isCloseTo(-40, CLOSE);
    }

    @Test
    void looksAtAPersonOnLevelGround() {
        Camera camera = camera(8, new Calibration(0, 0, false, 60));

        Aim aim = Aim.at(new ToBearing(89.9996, 66.39), camera);

        assertThat(aim.pan()).isCloseTo(90, CLOSE);
        assertThat(aim.tilt()).isCloseTo(-5.592, CLOSE);
    }

    @Test
    void knowsWhatIsTooNear() {
        Camera camera = camera(8, new Calibration(0, 0, false, 60));

        assertThat(Aim.tooNear(new ToBearing(10, 11.9), camera)).isTrue();
        assertThat(Aim.tooNear(new ToBearing(10, 12), camera)).isFalse();
    }

    private static Camera camera(double mountHeight, Calibration calibration) {
        return new Camera(14, "High Street", "council", "Ashby", new Position(53.48, -2.24),
            mountHeight, "onvif", URI.create("http://127.0.0.1/"), "cameras", calibration);
    }
}
