package org.watchlink.routes.camera;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.radio.Position;

/// The cameras of the small partnership: two see the pub, one stands far away.
public final class OldtownCameras {

    private static final Calibration LEVEL = new Calibration(0, 0, false, 60);

    private OldtownCameras() { }

    public static Camera camera(int number, double latitude, double longitude) {
        return new Camera(
            number, "Camera " + number, "Council", "Oldtown", new Position(latitude, longitude), 8,
            "onvif", URI.create("http://127.0.0.1/" + number), "cameras", LEVEL);
    }

    public static Correlator correlator() {
        return new Correlator(
            List.of(
                camera(14, 51.9013, -0.2010), camera(15, 51.9004, -0.2010),
                camera(16, 51.9100, -0.2010)),
            List.of(
                new Preset(14, "3", "White Lion door", Optional.of("P1"),
                    Oldtown.PUB.position(), 20),
                new Preset(15, "1", "High Street north", Optional.empty(),
                    new Position(51.9012, -0.2010), 20)),
            150);
    }
}
