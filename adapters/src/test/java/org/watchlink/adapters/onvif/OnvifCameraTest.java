package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.watchlink.adapters.onvif.StagedCamera.on;
import static org.watchlink.adapters.onvif.StagedCamera.reply;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.onvif.OnvifAnswer.Capabilities;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.ServiceAddress;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.StoredView;
import org.watchlink.adapters.onvif.OnvifCamera.Sight;
import org.watchlink.adapters.onvif.OnvifRequest.AbsoluteMove;
import org.watchlink.adapters.onvif.OnvifRequest.GetProfiles;
import org.watchlink.adapters.onvif.OnvifRequest.GotoPreset;
import org.watchlink.adapters.onvif.OnvifRequest.Stop;
import org.watchlink.adapters.onvif.OnvifResult.Answered;
import org.watchlink.adapters.onvif.OnvifResult.Faulted;
import org.watchlink.adapters.onvif.OnvifResult.Refusal;
import org.watchlink.adapters.onvif.OnvifResult.Refused;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;

class OnvifCameraTest {

    private static final Runnable UNHEARD = () -> { };

    private final StagedCamera staged = new StagedCamera();
    private final OnvifCamera camera = staged.camera(Optional.empty());

    @AfterEach
    void close() {
        staged.close();
    }

    @Test
    void meetsTheCameraOnceAndThenOnlyOrders() {
        camera.goTo("1", "Market", UNHEARD);
        OnvifResult result = camera.goTo("2", "Quay", UNHEARD);

        assertThat(result).isEqualTo(new Answered(new Done("GotoPreset")));
        assertThat(staged.operations()).containsExactly(
            "GetServices", "GetProfiles", "GetNodes", "GetPresets", "GotoPreset", "GotoPreset");
        assertThat(staged.asked().getLast().request()).isEqualTo(new GotoPreset("Profile_0", "2"));
    }

    @Test
    void takesPathsFromTheCameraAndTheHostFromItsAddress() {
        camera.goTo("1", "Market", UNHEARD);

        assertThat(staged.server.getAllServeEvents().reversed())
            .extracting(ServeEvent::getRequest).extracting("url").containsExactly(
                "/onvif/device_service", "/onvif/media_service", "/onvif/ptz_service?head=1",
                "/onvif/ptz_service?head=1", "/onvif/ptz_service?head=1");
    }

    @Test
    void asksAtTheDeviceWhereAServiceHasNoUsableAddress() {
        staged.server.stubFor(on("GetServices").willReturn(reply(200, new Services(List.of(
            new ServiceAddress(OnvifService.MEDIA, "{{media}}"),
            new ServiceAddress(OnvifService.PTZ, "http://192.0.2.2"))))));

        camera.goTo("1", "Market", UNHEARD);

        assertThat(staged.server.getAllServeEvents()).hasSize(5)
            .allMatch(event -> event.getRequest().getUrl().equals("/onvif/device_service"));
    }

    @Test
    void asksForCapabilitiesOfAnOlderCamera() {
        staged.server.stubFor(on("GetServices").willReturn(reply(404, "<html>no</html>")));
        staged.server.stubFor(on("GetCapabilities").willReturn(reply(200, new Capabilities(
            List.of(new ServiceAddress(OnvifService.PTZ, "http://192.0.2.2/old/ptz"))))));

        assertThat(camera.goTo("1", "Market", UNHEARD)).isInstanceOf(Answered.class);
        assertThat(staged.server.getAllServeEvents().getFirst().getRequest().getUrl())
            .isEqualTo("/old/ptz");
    }

    @Test
    void asksTheNewerMediaServiceWhereItIsTheOnlyOne() {
        staged.server.stubFor(on("GetServices").willReturn(reply(200, new Services(List.of(
            new ServiceAddress(OnvifService.MEDIA2, "http://192.0.2.2/media2"))))));
        staged.server.stubFor(on("GetProfiles").willReturn(reply(200, new Profiles(
            OnvifService.MEDIA2, List.of(new Profile("new", "n", Optional.of("node")))))));

        camera.goTo("1", "Market", UNHEARD);

        assertThat(staged.asked().get(1).request())
            .isEqualTo(new GetProfiles(OnvifService.MEDIA2));
        assertThat(staged.asked().getLast().request()).isEqualTo(new GotoPreset("new", "1"));
    }

    @Test
    void tellsWhenTheOrderIsOnTheWire() {
        List<Integer> asked = new ArrayList<>();

        camera.goTo("1", "Market", () -> asked.add(staged.asked().size()));

        assertThat(asked).containsExactly(4);
    }

    @Test
    void findsAViewByItsNameWhenItsTokenIsGone() {
        camera.goTo("old token", "Quay", UNHEARD);

        assertThat(staged.asked().getLast().request()).isEqualTo(new GotoPreset("Profile_0", "2"));
    }

    /// rpos and IPyCam answer success to a preset that they do not have.
    @Test
    void doesNotAskForAViewThatTheCameraDoesNotList() {
        assertThat(camera.goTo("NoSuchPreset", "", UNHEARD))
            .isEqualTo(new Refused(Refusal.NO_SUCH_PRESET));
        assertThat(staged.operations()).doesNotContain("GotoPreset");
    }

    @Test
    void readsTheViewsAgainBeforeItRefusesOne() {
        camera.goTo("1", "Market", UNHEARD);
        staged.server.stubFor(on("GetPresets").willReturn(reply(200,
            new Presets(List.of(new StoredView("9", "New", Optional.empty()))))));

        assertThat(camera.goTo("9", "New", UNHEARD)).isInstanceOf(Answered.class);
    }

    /// onvif_simple_server answers 500 with ter:InvalidArgVal/ter:NoToken.
    @Test
    void tellsTheCamerasOwnRefusalAndLearnsAfresh() {
        Fault noToken = new Fault("Sender", List.of("InvalidArgVal", "NoToken"), "no");
        staged.server.stubFor(on("GotoPreset").willReturn(reply(500, noToken)));

        assertThat(camera.goTo("1", "Market", UNHEARD)).isEqualTo(new Faulted(noToken));
        staged.server.resetRequests();
        camera.goTo("1", "Market", UNHEARD);
        assertThat(staged.operations()).startsWith("GetServices");
    }

    @Test
    void refusesACameraWithoutAHead() {
        staged.server.stubFor(on("GetProfiles").willReturn(reply(200, new Profiles(
            OnvifService.MEDIA, List.of(new Profile("fixed", "f", Optional.empty()))))));

        assertThat(camera.goTo("1", "Market", UNHEARD)).isEqualTo(new Refused(Refusal.NO_HEAD));

        staged.server.stubFor(on("GetProfiles").willReturn(
            reply(500, new Fault("Receiver", List.of("ActionNotSupported"), ""))));

        assertThat(camera.goTo("1", "Market", UNHEARD)).isEqualTo(new Refused(Refusal.NO_HEAD));
    }

    @Test
    void pointsAsWideAsItCanInDegreesOfTheHead() {
        OnvifResult result = camera.pointTo(318.397, -2.018, UNHEARD);

        assertThat(result).isEqualTo(new Answered(new Done("AbsoluteMove")));
        AbsoluteMove move = (AbsoluteMove) staged.asked().getLast().request();
        PanTilt panTilt = move.position().panTilt().orElseThrow();
        assertThat(panTilt.x()).isCloseTo(-41.603, within(1e-9));
        assertThat(panTilt.y()).isEqualTo(-2.018);
        assertThat(panTilt.space()).isEqualTo(PtzVector.SPHERICAL_DEGREES);
        assertThat(move.position().zoom()).contains(new Zoom(0, PtzVector.GENERIC_ZOOM));
    }

    @Test
    void refusesToPointBeyondTheRangeOrWithoutDegrees() {
        assertThat(camera.pointTo(0, 21, UNHEARD)).isEqualTo(new Refused(Refusal.OUT_OF_RANGE));

        staged.server.stubFor(on("GetNodes").willReturn(reply(200, new Nodes(List.of()))));

        assertThat(staged.camera(Optional.empty()).pointTo(0, 0, UNHEARD))
            .isEqualTo(new Refused(Refusal.NO_DEGREES));
        assertThat(staged.operations()).doesNotContain("AbsoluteMove");
    }

    @Test
    void stopsBothAxes() {
        assertThat(camera.stop()).isEqualTo(new Answered(new Done("Stop")));
        assertThat(staged.asked().getLast().request()).isEqualTo(new Stop("Profile_0", true, true));
    }

    @Test
    void seesTheHeadMoveAndArrive() {
        camera.goTo("1", "Market", UNHEARD);

        assertThat(sight(Optional.of(StagedCamera.MARKET), Motion.MOVING)).isEqualTo(Sight.MOVING);
        assertThat(sight(Optional.of(StagedCamera.MARKET), Motion.IDLE)).isEqualTo(Sight.THERE);
        assertThat(sight(Optional.of(StagedCamera.MARKET), Motion.UNSAID)).isEqualTo(Sight.THERE);
        assertThat(sight(position(0.2526, -0.4974), Motion.IDLE)).isEqualTo(Sight.THERE);
        assertThat(sight(position(0.26, -0.5), Motion.IDLE)).isEqualTo(Sight.ELSEWHERE);
        assertThat(sight(Optional.empty(), Motion.IDLE)).isEqualTo(Sight.THERE);
    }

    /// rpos answers with UtcTime alone; some cameras say UNKNOWN for ever.
    @Test
    void saysWhenTheStatusDoesNotShowIt() {
        camera.goTo("2", "Quay", UNHEARD);

        assertThat(sight(Optional.empty(), Motion.UNSAID)).isEqualTo(Sight.UNSAID);
        assertThat(sight(Optional.of(StagedCamera.MARKET), Motion.UNKNOWN))
            .isEqualTo(Sight.UNSAID);
        staged.server.stubFor(on("GetStatus").willReturn(
            reply(500, new Fault("Receiver", List.of("NoStatus"), ""))));
        assertThat(camera.look()).isEqualTo(Sight.UNSAID);
    }

    @Test
    void neverAsksOutsideTheAllowedNetworks() {
        AllowedNetworks cameras = AllowedNetworks.only(List.of("10.20.0.0/16"));
        try (SoapHttp http = new SoapHttp(
            cameras, Duration.ofSeconds(2), Duration.ofSeconds(3))) {
            assertThat(staged.camera(http, Optional.empty()).goTo("1", "", UNHEARD))
                .isEqualTo(new Refused(Refusal.ADDRESS));
            assertThat(new OnvifCamera(http, URI.create("file:///etc/passwd"), Optional.empty(),
                () -> StagedCamera.NOW).stop()).isEqualTo(new Refused(Refusal.ADDRESS));
        }
        assertThat(staged.operations()).isEmpty();
    }

    private Sight sight(Optional<PtzVector> position, Motion motion) {
        staged.server.stubFor(on("GetStatus").willReturn(
            reply(200, new Status(position, motion, motion, Optional.empty()))));
        return camera.look();
    }

    private static Optional<PtzVector> position(double x, double y) {
        return Optional.of(new PtzVector(
            Optional.of(new PanTilt(x, y, PtzVector.GENERIC_PAN_TILT)), Optional.empty()));
    }
}
