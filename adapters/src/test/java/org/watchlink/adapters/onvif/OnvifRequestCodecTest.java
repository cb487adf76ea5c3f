package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.watchlink.adapters.onvif.OnvifRequest.Unknown;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

class OnvifRequestCodecTest {

    private static final Set<String> NEVER_ASKED = Set.of(
        "GetDeviceInformation", "GetConfigurations", "ContinuousMove", "SetPreset",
        "GotoHomePosition", "GetStreamUri", "GetSnapshotUri", "CreatePullPointSubscription",
        "PullMessages", "Renew");

    private final OnvifRequestCodec codec = new OnvifRequestCodec();

    static List<OnvifVector> recorded() {
        return OnvifVector.all();
    }

    static List<OnvifRequest> asked() {
        return List.of(
            new GetSystemDateAndTime(), new GetServices(false), new GetServices(true),
            new GetCapabilities(), new GetProfiles(OnvifService.MEDIA),
            new GetProfiles(OnvifService.MEDIA2), new GetNodes(), new GetPresets("profile <1>"),
            new GotoPreset("p", "\"Market & Quay\""), new GetStatus("p"),
            new Stop("p", true, false),
            new AbsoluteMove("p", new PtzVector(
                Optional.of(new PanTilt(-0.000001, 179.9, PtzVector.SPHERICAL_DEGREES)),
                Optional.of(new Zoom(0, "")))));
    }

    @Test
    void holdsEveryRecordedExchange() {
        assertThat(recorded()).filteredOn(v -> v.protocol().equals("onvif")).hasSize(58);
        assertThat(recorded()).filteredOn(v -> v.protocol().equals("http-digest")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void writesARecordedRequestAsItWas(OnvifVector vector) {
        SignedRequest read = read(vector.octets());

        Octets written = codec.encode(read);

        assertThat(structure(written)).isEqualTo(structure(vector.octets()));
        assertThat(read(written).request().operation()).isEqualTo(read.request().operation());
        assertThat(read.request() instanceof Unknown(String operation, _)
            ? NEVER_ASKED.contains(operation) : true).isTrue();
    }

    static List<OnvifVector> recordedAtOnePeer() {
        return recorded().stream().filter(v -> v.peer().equals("peer-ipycam")).toList();
    }

    @ParameterizedTest
    @MethodSource("recordedAtOnePeer")
    void refusesARequestThatIsCutShort(OnvifVector vector) {
        Octets whole = vector.octets();

        assertThat(IntStream.range(0, whole.length()))
            .allMatch(length -> codec.decode(whole.slice(0, length)) instanceof Malformed);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void readsWhatItWrote(OnvifRequest request) {
        UsernameToken token = new UsernameToken("op<er>ator", Octets.ofHex("00ff10"), "now", "d=");

        SignedRequest signed = new SignedRequest(Optional.of(token), request);

        assertThat(codec.decode(codec.encode(signed))).isEqualTo(new Message<>(signed));
    }

    @Test
    void readsTheRecordedOrders() {
        assertThat(read(OnvifVector.of("simple_server", "11_GotoPreset").octets()).request())
            .isEqualTo(new GotoPreset("Profile_0", "PresetToken_1"));
        assertThat(read(OnvifVector.of("simple_server", "14_AbsoluteMove").octets()).request())
            .isEqualTo(new AbsoluteMove("Profile_0", new PtzVector(
                Optional.of(new PanTilt(270.5, 95.25, PtzVector.GENERIC_PAN_TILT)),
                Optional.of(new Zoom(8, PtzVector.GENERIC_ZOOM)))));
    }

    @Test
    void readsTheToken() {
        assertThat(read(OnvifVector.of("simple_server", "11_GotoPreset").octets()).token())
            .get().satisfies(token -> {
                assertThat(token.user()).isEqualTo("operator");
                assertThat(token.nonce().length()).isEqualTo(UsernameToken.NONCE_LENGTH);
                assertThat(token.created()).isEqualTo("2026-11-21T19:33:40Z");
            });
    }

    @Test
    void namesTheServiceThatIsAsked() {
        assertThat(new GotoPreset("p", "1").service()).isEqualTo(OnvifService.PTZ);
        assertThat(new GetProfiles(OnvifService.MEDIA2).service()).isEqualTo(OnvifService.MEDIA2);
        assertThat(new GetServices(true).service()).isEqualTo(OnvifService.DEVICE);
    }

    private SignedRequest read(Octets frame) {
        Decoded<SignedRequest> decoded = codec.decode(frame);
        assertThat(decoded).isInstanceOf(Message.class);
        return ((Message<SignedRequest>) decoded).message();
    }

    /// Names with their namespaces, attributes and texts, whatever the prefixes are.
    private static String structure(Octets xml) {
        try {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(xml.toBytes()));
            StringBuilder structure = new StringBuilder();
            while (reader.hasNext()) {
                structure.append(switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        "(" + reader.getName() + attributes(reader);
                    case XMLStreamConstants.END_ELEMENT -> ")";
                    case XMLStreamConstants.CHARACTERS -> reader.getText().strip();
                    default -> "";
                });
            }
            return structure.toString();
        } catch (XMLStreamException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String attributes(XMLStreamReader reader) {
        return IntStream.range(0, reader.getAttributeCount())
            .mapToObj(i -> reader.getAttributeName(i) + "=" + reader.getAttributeValue(i))
            .sorted().toList().toString();
    }
}
