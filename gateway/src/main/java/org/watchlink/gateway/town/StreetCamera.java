package org.watchlink.gateway.town;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer;
import org.watchlink.adapters.onvif.OnvifAnswer.Capabilities;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.PanTiltSpace;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.Range;
import org.watchlink.adapters.onvif.OnvifAnswer.ServiceAddress;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.StoredView;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifAnswer.ZoomSpace;
import org.watchlink.adapters.onvif.OnvifRequest;
import org.watchlink.adapters.onvif.OnvifRequest.AbsoluteMove;
import org.watchlink.adapters.onvif.OnvifRequest.GetCapabilities;
import org.watchlink.adapters.onvif.OnvifRequest.GetNodes;
import org.watchlink.adapters.onvif.OnvifRequest.GetPresets;
import org.watchlink.adapters.onvif.OnvifRequest.GetProfiles;
import org.watchlink.adapters.onvif.OnvifRequest.GetServices;
import org.watchlink.adapters.onvif.OnvifRequest.GetStatus;
import org.watchlink.adapters.onvif.OnvifRequest.GetSystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifRequest.GotoPreset;
import org.watchlink.adapters.onvif.OnvifRequest.Stop;
import org.watchlink.adapters.onvif.OnvifService;
import org.watchlink.adapters.onvif.PtzVector;
import org.watchlink.gateway.town.Temper.Candour;
import org.watchlink.routes.camera.Aim;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.place.Ground;

/// A camera of the town, with the views of the register: what it answers, each camera in the manner
/// of its [Temper].
final class StreetCamera {

    private static final String HEAD = "head1";
    private static final Fault UNKNOWN_VIEW =
        new Fault("Sender", List.of("InvalidArgVal", "NoToken"), "no such preset");
    private static final Fault NOT_SUPPORTED =
        new Fault("Receiver", List.of("ActionNotSupported"), "not supported");
    private static final Fault UNWILLING =
        new Fault("Receiver", List.of("Action"), "the head is blocked");
    private static final Fault BEYOND =
        new Fault("Sender", List.of("InvalidArgVal", "InvalidPosition"), "beyond the range");

    private final Camera camera;
    private final List<Preset> presets;
    private final Temper temper;
    private final InstantSource clock;
    private final PtzHead head;

    StreetCamera(Camera camera, List<Preset> presets, Temper temper, InstantSource clock) {
        this.camera = camera;
        this.presets = presets;
        this.temper = temper;
        this.clock = clock;
        this.head = new PtzHead(new Pose(0, -20, 0), clock);
    }

    Camera camera() {
        return camera;
    }

    Temper temper() {
        return temper;
    }

    /// Where it looks, for whoever watches the town.
    PtzHead.Look look() {
        return head.look();
    }

    /// The true bearing of a pose, as [Aim] has it the other way round.
    double bearing(Pose pose) {
        double turned = camera.calibration().panInverted() ? -pose.pan() : pose.pan();
        return (turned + camera.calibration().northOffset() + 360) % 360;
    }

    OnvifAnswer answer(OnvifRequest request) {
        return switch (request) {
            case GetSystemDateAndTime() ->
                new SystemDateAndTime(Optional.of(clock.instant().plus(temper.clock())));
            case GetServices _ -> temper.older() ? NOT_SUPPORTED : new Services(addresses());
            case GetCapabilities() -> new Capabilities(addresses());
            case GetProfiles(OnvifService media) -> new Profiles(media, List.of(
                new Profile("overview", "Overview", Optional.empty()),
                new Profile("main", "Main", Optional.of(HEAD))));
            case GetNodes() -> new Nodes(List.of(new Node(
                HEAD, panTilt(), List.of(new ZoomSpace(PtzVector.GENERIC_ZOOM, range(0, 1))))));
            case GetPresets _ -> new Presets(presets.stream().map(preset -> new StoredView(
                preset.token(), preset.name(),
                Optional.of(pose(preset).told(temper.degrees()))
                    .filter(_ -> temper.candour() == Candour.POSITION))).toList());
            case GotoPreset(_, String token) -> presets.stream()
                .filter(preset -> preset.token().equals(token)).findFirst()
                .map(preset -> turn(request, pose(preset), preset.name()))
                .orElse(UNKNOWN_VIEW);
            case AbsoluteMove(_, PtzVector position) -> temper.degrees()
                ? turn(request, Pose.of(position, head.look().pose()), "as pointed")
                : NOT_SUPPORTED;
            case GetStatus _ -> status();
            case Stop _ -> {
                head.stop();
                yield new Done(request.operation());
            }
            case OnvifRequest.Unknown _ -> NOT_SUPPORTED;
        };
    }

    private OnvifAnswer turn(OnvifRequest request, Pose to, String view) {
        if (!temper.willing()) {
            return UNWILLING;
        }
        if (to.tilt() < Pose.LOWEST || to.tilt() > Pose.HIGHEST
            || to.pan() < 0 || to.pan() > 360) {
            return BEYOND;
        }
        head.turn(to, view);
        return new Done(request.operation());
    }

    private Status status() {
        PtzHead.Look look = head.look();
        Motion motion = temper.candour() == Candour.TIME ? Motion.UNSAID
            : look.moving() ? Motion.MOVING : Motion.IDLE;
        return new Status(
            Optional.of(look.pose().told(temper.degrees()))
                .filter(_ -> temper.candour() == Candour.POSITION),
            motion, motion, Optional.of(clock.instant().plus(temper.clock())));
    }

    private List<ServiceAddress> addresses() {
        return List.of(
            address(OnvifService.DEVICE, "device_service"),
            address(OnvifService.MEDIA, "media_service"),
            address(OnvifService.PTZ, "ptz_service"));
    }

    private ServiceAddress address(OnvifService service, String path) {
        URI own = camera.address();
        String host = temper.elsewhere() ? "192.168.1.64" : own.getHost() + ":" + own.getPort();
        return new ServiceAddress(
            service, "http://" + host + own.resolve(path).getPath());
    }

    private List<PanTiltSpace> panTilt() {
        PanTiltSpace generic =
            new PanTiltSpace(PtzVector.GENERIC_PAN_TILT, range(-1, 1), range(-1, 1));
        return temper.degrees()
            ? List.of(generic, new PanTiltSpace(
                PtzVector.SPHERICAL_DEGREES, range(0, 360), range(Pose.LOWEST, Pose.HIGHEST)))
            : List.of(generic);
    }

    private static Range range(double least, double most) {
        return new Range(least, most);
    }

    private Pose pose(Preset preset) {
        Aim aim = Aim.at(
            Ground.bearing(camera.position(), preset.looksAt()),
            Ground.distance(camera.position(), preset.looksAt()),
            Aim.PERSON - camera.mountHeightMetres(), camera.calibration());
        double zoom = 1 - preset.fieldOfView() / camera.calibration().fieldOfViewWide();
        return new Pose(
            aim.pan(), Math.clamp(aim.tilt(), Pose.LOWEST, Pose.HIGHEST), Math.clamp(zoom, 0, 1));
    }
}
