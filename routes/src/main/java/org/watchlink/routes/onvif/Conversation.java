package org.watchlink.routes.onvif;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.adapters.onvif.OnvifCamera;
import org.watchlink.adapters.onvif.OnvifResult;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;
import org.watchlink.adapters.onvif.SoapHttp;
import org.watchlink.routes.camera.Aim;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.camera.View.ToBearing;
import org.watchlink.routes.camera.View.ToPreset;

/// What the control room wants of one camera, in that camera's terms. It begins afresh when the
/// camera has another address or account. One thread at a time.
final class Conversation {

    private record Partner(URI address, Optional<Credentials> credentials) { }

    private final Supplier<Optional<Camera>> register;
    private final CameraAccounts accounts;
    private final SoapHttp http;
    private final InstantSource clock;
    private Partner partner;
    private OnvifCamera camera;

    Conversation(
        Supplier<Optional<Camera>> register, CameraAccounts accounts, SoapHttp http,
        InstantSource clock) {
        this.register = register;
        this.accounts = accounts;
        this.http = http;
        this.clock = clock;
    }

    /// What stands in the way of turning the camera, if anything.
    Optional<OnvifResult> meet() {
        return register.get().map(known -> with(known).meet())
            .orElseGet(() -> Optional.of(new Refused(Refusal.ADDRESS)));
    }

    OnvifResult turn(View view, Runnable sent) {
        return register.get().map(known -> turn(known, view, sent))
            .orElseGet(() -> new Refused(Refusal.ADDRESS));
    }

    private OnvifResult turn(Camera known, View view, Runnable sent) {
        return switch (view) {
            case ToPreset(String token, String name) -> with(known).goTo(token, name, sent);
            case ToBearing place when Aim.tooNear(place, known) ->
                new Refused(Refusal.OUT_OF_RANGE);
            case ToBearing place -> {
                Aim aim = Aim.at(place, known);
                yield with(known).pointTo(aim.pan(), aim.tilt(), sent);
            }
        };
    }

    /// What the camera that was turned last shows of it.
    OnvifCamera.Sight look() {
        return camera.look();
    }

    private OnvifCamera with(Camera known) {
        Partner now = new Partner(known.address(), accounts.find(known.account()));
        if (!now.equals(partner)) {
            partner = now;
            camera = new OnvifCamera(http, now.address(), now.credentials(), clock);
        }
        return camera;
    }
}
