package org.watchlink.adapters.onvif;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifRequest.AbsoluteMove;
import org.watchlink.adapters.onvif.OnvifRequest.GetStatus;
import org.watchlink.adapters.onvif.OnvifRequest.GotoPreset;
import org.watchlink.adapters.onvif.OnvifRequest.Stop;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.Garbled;
import org.watchlink.adapters.onvif.OnvifResult.NotAnswered;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;

/// The conversation with one camera. It waits for the camera; one thread at a time.
public final class OnvifCamera {

    /// What the camera's status shows of the last command.
    public enum Sight {
        /// The head stands, and where its position and the one ordered are known, they agree.
        THERE,
        /// The head moves.
        MOVING,
        /// The head stands elsewhere: it has not begun, or somebody else turned it.
        ELSEWHERE,
        /// The status does not say.
        UNSAID,
        /// There was no answer.
        NO_ANSWER
    }

    private final OnvifSetUp known;
    private Optional<PtzVector> ordered = Optional.empty();

    /// At `address`, the address of its device service; nothing is sent yet.
    public OnvifCamera(
        SoapHttp http, URI address, Optional<Credentials> credentials, InstantSource clock) {
        this.known = new OnvifSetUp(http, address, credentials, clock);
    }

    /// Learns what the first command needs to know, so that it need not wait.
    ///
    /// @return what stood in the way, if anything
    public Optional<OnvifResult> meet() {
        return known.meet();
    }

    /// Turns to a stored view, found by its token, else by its name. A view that the camera does
    /// not list is not asked for, since many cameras answer that all is well. `sent` runs when the
    /// order is on the wire.
    public OnvifResult goTo(String token, String name, Runnable sent) {
        boolean fresh = !known.met();
        return meet().or(() -> fresh || known.find(token, name).isPresent()
                ? Optional.empty() : known.readPresets().map(this::failed))
            .orElseGet(() -> known.find(token, name)
                .map(view -> order(
                    new GotoPreset(known.profile(), view.token()), view.position(), sent))
                .orElseGet(() -> new Refused(Refusal.NO_SUCH_PRESET)));
    }

    /// Turns to a pan and tilt in degrees of the head's own, as wide as it can see, where the head
    /// can be told degrees. `sent` runs when the order is on the wire.
    public OnvifResult pointTo(double pan, double tilt, Runnable sent) {
        return meet().orElseGet(() -> {
            if (!known.head().takesDegrees()) {
                return new Refused(Refusal.NO_DEGREES);
            }
            return known.head().inDegrees(pan, tilt)
                .map(position -> order(
                    new AbsoluteMove(known.profile(), position), Optional.of(position), sent))
                .orElseGet(() -> new Refused(Refusal.OUT_OF_RANGE));
        });
    }

    /// Stands still.
    public OnvifResult stop() {
        return meet().orElseGet(() ->
            order(new Stop(known.profile(), true, true), Optional.empty(), () -> { }));
    }

    private OnvifResult order(
        OnvifRequest request, Optional<PtzVector> position, Runnable sent) {
        ordered = position;
        return switch (known.ask(request, sent)) {
            case Answered answered when answered.answer() instanceof Done -> answered;
            case OnvifResult other -> failed(other);
        };
    }

    /// What the camera's status shows of the last command.
    public Sight look() {
        if (meet().isPresent()) {
            return Sight.NO_ANSWER;
        }
        return switch (known.ask(new GetStatus(known.profile()), () -> { })) {
            case Answered(Status status) -> known.head().sight(status, ordered);
            case Answered _, Faulted _, Garbled _, Refused _ -> Sight.UNSAID;
            case NotAnswered _ -> {
                known.forget();
                yield Sight.NO_ANSWER;
            }
        };
    }

    /// What was learned may no longer hold.
    private OnvifResult failed(OnvifResult result) {
        known.forget();
        return result instanceof Answered ? new Garbled(200, "other answer") : result;
    }
}
