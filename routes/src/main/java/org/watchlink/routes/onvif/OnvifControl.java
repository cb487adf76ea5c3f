package org.watchlink.routes.onvif;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.watchlink.adapters.onvif.AllowedNetworks;
import org.watchlink.adapters.onvif.SoapHttp;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.CameraControl;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.CameraMeter;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;

/// Turns ONVIF cameras. Each has a lane of its own, so that a dead one holds up no other.
public final class OnvifControl implements CameraControl, AutoCloseable {

    private final IntFunction<Optional<Camera>> register;
    private final CameraAccounts accounts;
    private final Consumer<CameraHealth> healths;
    private final CameraMeter meter;
    private final OnvifTimes times;
    private final Clock clock;
    private final SoapHttp http;
    private final Map<Integer, CameraLane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// The cameras of `register` within the allowed networks. What becomes of their health is told
    /// to `healths` on any thread; the clock's zone is the one in which operators read times.
    public OnvifControl(
        IntFunction<Optional<Camera>> register, CameraAccounts accounts, AllowedNetworks networks,
        OnvifTimes times, Consumer<CameraHealth> healths, CameraMeter meter, Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.times = times;
        this.healths = healths;
        this.meter = meter;
        this.clock = clock;
        this.http = new SoapHttp(networks, times.connect(), times.answer());
    }

    @Override
    public void turn(Cue cue, Consumer<CueReport> reports) {
        lane(cue.camera()).turn(cue, reports);
    }

    /// Meets a camera before it is needed: its first cue need not wait, and its health is known.
    public void prepare(int camera) {
        lane(camera).prepare();
    }

    /// Asks the cameras that failed and have rested whether they answer again. To be called every
    /// few seconds; never waits.
    public void probe() {
        lanes.values().forEach(CameraLane::probe);
    }

    private CameraLane lane(int camera) {
        return lanes.computeIfAbsent(camera, _ -> new CameraLane(
            camera, new Conversation(() -> register.apply(camera), accounts, http, clock), times,
            new Fitness(camera, healths, clock), meter, threads));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
        threads.close();
    }
}
