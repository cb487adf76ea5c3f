package org.watchlink.routes.onvif;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.onvif.OnvifResult;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.Garbled;
import org.watchlink.adapters.onvif.OnvifResult.NotAnswered;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;
import org.watchlink.routes.camera.CameraHealth;

/// Whether a camera can be used, learned from what it answers and told when it changes. What is
/// learned belongs to the camera's thread.
final class Fitness {

    private static final Logger LOG = LoggerFactory.getLogger(Fitness.class);

    private final int camera;
    private final Consumer<CameraHealth> healths;
    private final Clock clock;
    private final Circuit circuit;
    private Optional<Boolean> told = Optional.empty();

    Fitness(int camera, Consumer<CameraHealth> healths, Clock clock) {
        this.camera = camera;
        this.healths = healths;
        this.clock = clock;
        this.circuit = new Circuit(clock);
    }

    void learn(OnvifResult result) {
        switch (result) {
            case Answered _, Faulted _ -> circuit.answered();
            case NotAnswered _, Garbled _ -> circuit.failed();
            case Refused(Refusal refusal) -> {
                switch (refusal) {
                    case ADDRESS, NO_ACCOUNT, CREDENTIALS, NO_HEAD -> circuit.broken();
                    case NO_SUCH_PRESET, NO_DEGREES, OUT_OF_RANGE -> { }
                }
            }
        }
        if (circuit.open()) {
            tell(false, PlainWords.say(result));
        } else if (result instanceof Answered || result instanceof Faulted) {
            tell(true, "");
        }
    }

    /// The camera answered all that must be known before it can be turned.
    void met() {
        circuit.answered();
        tell(true, "");
    }

    private void tell(boolean healthy, String words) {
        if (told.equals(Optional.of(healthy))) {
            return;
        }
        boolean back = healthy && told.isPresent();
        told = Optional.of(healthy);
        if (back) {
            LOG.info("camera-{} is in order again", camera);
        } else if (!healthy) {
            LOG.warn("camera-{} is out of order: {}", camera, words);
        }
        healths.accept(new CameraHealth(
            camera, healthy, healthy ? "" : words + " since " + time(clock.instant())));
    }

    /// Why the camera must not be asked now, if it must not.
    Optional<String> outOfOrder() {
        return circuit.refusesSince().map(since -> "out of order since " + time(since));
    }

    /// Whether the camera failed, and long enough ago to ask it again.
    boolean rested() {
        return circuit.rested();
    }

    private String time(Instant instant) {
        return LocalTime.ofInstant(instant, clock.getZone())
            .truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
