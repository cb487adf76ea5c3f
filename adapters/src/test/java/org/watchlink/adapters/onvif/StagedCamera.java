package org.watchlink.adapters.onvif;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.MatchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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
import org.watchlink.adapters.onvif.OnvifAnswer.ZoomSpace;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A camera on the loopback that answers as a test says; what nobody staged is answered as a
/// willing camera would. Our time stands at `NOW` until a test moves it.
final class StagedCamera implements AutoCloseable {

    static final Credentials OPERATOR = new Credentials("operator", "a word of the test");
    static final Instant NOW = Instant.parse("2026-11-21T19:33:40Z");
    static final Fault NOT_AUTHORIZED =
        new Fault("Sender", List.of("NotAuthorized"), "Sender not Authorized");
    static final PtzVector MARKET = new PtzVector(
        Optional.of(new PanTilt(0.25, -0.5, "")), Optional.of(new Zoom(0.5, "")));

    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();
    private static final int WILLING = 10;

    final WireMockServer server = new WireMockServer(
        options().bindAddress("127.0.0.1").dynamicPort().jettyAcceptors(1));
    final SoapHttp http = new SoapHttp(
        AllowedNetworks.any(), Duration.ofSeconds(2), Duration.ofSeconds(3));
    Instant now = NOW;

    StagedCamera() {
        server.start();
        String far = "http://192.0.2.2/onvif/";
        willing("GetServices", new Services(List.of(
            new ServiceAddress(OnvifService.DEVICE, far + "device_service"),
            new ServiceAddress(OnvifService.MEDIA, far + "media_service"),
            new ServiceAddress(OnvifService.PTZ, far + "ptz_service?head=1"))));
        willing("GetProfiles", new Profiles(OnvifService.MEDIA, List.of(
            new Profile("fixed", "Overview", Optional.empty()),
            new Profile("Profile_0", "Main", Optional.of("node")))));
        willing("GetNodes", new Nodes(List.of(new Node("node",
            List.of(
                new PanTiltSpace(PtzVector.GENERIC_PAN_TILT, new Range(-1, 1), new Range(-1, 1)),
                new PanTiltSpace(
                    PtzVector.SPHERICAL_DEGREES, new Range(-180, 180), new Range(-90, 20))),
            List.of(new ZoomSpace(PtzVector.GENERIC_ZOOM, new Range(0, 1)))))));
        willing("GetPresets", new Presets(List.of(
            new StoredView("1", "Market", Optional.of(MARKET)),
            new StoredView("2", "Quay", Optional.empty()))));
        willing("GetStatus",
            new Status(Optional.of(MARKET), Motion.IDLE, Motion.IDLE, Optional.of(NOW)));
        List.of("GotoPreset", "AbsoluteMove", "Stop")
            .forEach(name -> willing(name, new Done(name)));
    }

    private void willing(String operation, OnvifAnswer answer) {
        server.stubFor(on(operation).atPriority(WILLING).willReturn(reply(200, answer)));
    }

    static MappingBuilder on(String operation) {
        return post(anyUrl()).andMatching(request ->
            MatchResult.of(read(request).request().operation().equals(operation)));
    }

    /// Any request that the camera should refuse, before anything else is considered.
    static MappingBuilder refusing(BiPredicate<Request, SignedRequest> bad) {
        return post(anyUrl()).atPriority(1)
            .andMatching(request -> MatchResult.of(bad.test(request, read(request))));
    }

    static boolean signed(SignedRequest request) {
        return request.token().filter(token -> token.isFrom(OPERATOR)).isPresent();
    }

    static ResponseDefinitionBuilder reply(int status, OnvifAnswer answer) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/soap+xml; charset=utf-8")
            .withBody(ANSWERS.encode(answer).toBytes());
    }

    static ResponseDefinitionBuilder reply(int status, String body) {
        return aResponse().withStatus(status).withBody(body);
    }

    static SignedRequest read(Request request) {
        return ((Message<SignedRequest>) REQUESTS.decode(Octets.of(request.getBody()))).message();
    }

    OnvifCamera camera() {
        return camera(Optional.of(OPERATOR));
    }

    OnvifCamera camera(Optional<Credentials> credentials) {
        return camera(http, credentials);
    }

    OnvifCamera camera(SoapHttp through, Optional<Credentials> credentials) {
        URI address = URI.create(server.baseUrl() + "/onvif/device_service");
        InstantSource clock = () -> now;
        return new OnvifCamera(through, address, credentials, clock);
    }

    /// What was asked so far, in that order.
    List<SignedRequest> asked() {
        return server.getAllServeEvents().reversed().stream()
            .map(event -> read(event.getRequest())).toList();
    }

    List<String> operations() {
        return asked().stream().map(signed -> signed.request().operation()).toList();
    }

    List<String> headers(String name) {
        return server.getAllServeEvents().reversed().stream()
            .map(event -> String.valueOf(event.getRequest().getHeader(name))).toList();
    }

    @Override
    public void close() {
        http.close();
        server.stop();
    }
}
