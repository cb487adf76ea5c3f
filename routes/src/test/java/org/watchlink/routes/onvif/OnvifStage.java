package org.watchlink.routes.onvif;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchlink.adapters.onvif.AllowedNetworks;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.routes.camera.Calibration;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.camera.View.ToPreset;
import org.watchlink.routes.radio.Position;

/// Two cameras, their register and a control that turns them. Time stands until a test moves it.
final class OnvifStage implements AutoCloseable {

    static final Credentials ACCOUNT = new Credentials("operator", "a word of the test");
    static final Instant START = Instant.parse("2026-07-01T13:02:40Z");
    static final View MARKET = new ToPreset("1", "Market");
    static final View QUAY = new ToPreset("2", "Quay");
    static final View MILL = new ToPreset("3", "Mill");
    static final OnvifTimes QUICK = new OnvifTimes(
        Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMillis(20),
        Duration.ofMillis(200));
    static final OnvifTimes PATIENT = new OnvifTimes(
        Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMillis(20),
        Duration.ofSeconds(30));

    final ScriptedCamera fourteen = new ScriptedCamera();
    final ScriptedCamera fifteen = new ScriptedCamera();
    final Map<Integer, Camera> register = new ConcurrentHashMap<>();
    final List<CueReport> reports = new CopyOnWriteArrayList<>();
    final List<CameraHealth> healths = new CopyOnWriteArrayList<>();
    final List<String> outcomes = new CopyOnWriteArrayList<>();
    final TestClock clock = new TestClock();
    private OnvifControl control = control(PATIENT);
    private long lastCue;

    static final class TestClock extends Clock {

        volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    OnvifStage() {
        register.put(14, camera(14, fourteen.address()));
        register.put(15, camera(15, fifteen.address()));
    }

    OnvifControl control() {
        return control;
    }

    void restart(OnvifTimes times) {
        control.close();
        control = control(times);
    }

    private OnvifControl control(OnvifTimes times) {
        return new OnvifControl(
            number -> Optional.ofNullable(register.get(number)),
            name -> Optional.of(ACCOUNT).filter(_ -> name.equals("cameras")),
            AllowedNetworks.only(List.of("127.0.0.0/8")), times, healths::add,
            (camera, outcome, _) -> outcomes.add(camera + " " + outcome), clock);
    }

    static Camera camera(int number, URI address) {
        return new Camera(number, "High Street", "council", "Ashby", new Position(53.48, -2.24),
            8, "onvif", address, "cameras", new Calibration(37.5, 0, false, 60));
    }

    Cue turn(int camera, View view) {
        Cue cue = new Cue(++lastCue, 1, camera, view, "asked by a test");
        control.turn(cue, reports::add);
        return cue;
    }

    List<CueState> states(Cue cue) {
        return reports.stream().filter(report -> report.cue().equals(cue))
            .map(CueReport::state).toList();
    }

    String reason(Cue cue) {
        return reports.stream().filter(report -> report.cue().equals(cue))
            .map(CueReport::reason).toList().getLast();
    }

    @Override
    public void close() {
        fourteen.close();
        fifteen.close();
        control.close();
    }
}
