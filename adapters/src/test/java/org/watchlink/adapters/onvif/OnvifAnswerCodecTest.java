package org.watchlink.adapters.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.watchlink.adapters.onvif.OnvifAnswer.Unknown;
import org.watchlink.adapters.onvif.OnvifAnswer.ZoomSpace;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

class OnvifAnswerCodecTest {

    private static final Optional<PtzVector> POSITION = Optional.of(new PtzVector(
        Optional.of(new PanTilt(42.5, 78, "")), Optional.of(new Zoom(12, ""))));

    private final OnvifAnswerCodec codec = new OnvifAnswerCodec();

    static List<OnvifAnswer> answers() {
        List<ServiceAddress> addresses = List.of(
            new ServiceAddress(OnvifService.DEVICE, "http://192.0.2.2/onvif/device_service"),
            new ServiceAddress(OnvifService.PTZ, "http://192.0.2.2/onvif/ptz?a=1&b=<2>"));
        List<Profile> profiles = List.of(
            new Profile("p1", "Overview", Optional.empty()),
            new Profile("p2", "Main & quay", Optional.of("node")));
        return List.of(
            new SystemDateAndTime(Optional.of(Instant.parse("2026-11-21T19:33:40Z"))),
            new SystemDateAndTime(Optional.empty()),
            new Services(addresses),
            new Capabilities(addresses),
            new Profiles(OnvifService.MEDIA, profiles),
            new Profiles(OnvifService.MEDIA2, profiles),
            new Nodes(List.of(
                new Node("bare", List.of(), List.of()),
                new Node("full",
                    List.of(new PanTiltSpace(
                        PtzVector.SPHERICAL_DEGREES, new Range(-180, 180), new Range(-90, 20.5))),
                    List.of(new ZoomSpace(PtzVector.GENERIC_ZOOM, new Range(0, 1)))))),
            new Presets(List.of(
                new StoredView("1", "Market \"east\" <2>", Optional.empty()),
                new StoredView("2", "", POSITION))),
            new Status(POSITION, Motion.IDLE, Motion.MOVING,
                Optional.of(Instant.parse("2026-11-21T19:33:40.5Z"))),
            new Status(Optional.empty(), Motion.UNKNOWN, Motion.UNSAID, Optional.empty()),
            new Done("GotoPreset"), new Done("AbsoluteMove"), new Done("Stop"),
            new Fault("Sender", List.of("InvalidArgVal", "NoToken"), "no <such> preset"),
            new Fault("Receiver", List.of(), ""));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsWhatItWrote(OnvifAnswer answer) {
        assertThat(codec.decode(codec.encode(answer))).isEqualTo(new Message<>(answer));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void refusesAnAnswerThatIsCutShort(OnvifAnswer answer) {
        Octets whole = codec.encode(answer);

        assertThat(IntStream.range(0, whole.length()))
            .allMatch(length -> codec.decode(whole.slice(0, length)) instanceof Malformed);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        Octets frame = octets(soap("<a:SetPresetResponse/>"));

        assertThat(codec.decode(frame))
            .isEqualTo(new Message<>(new Unknown("SetPresetResponse", frame)));
        assertThat(codec.encode(new Unknown("SetPresetResponse", frame))).isEqualTo(frame);
    }

    @Test
    void refusesWhatIsNotSoap() {
        assertThat(List.of("<html><body>404</body></html>", "<Envelope/>", "<Envelope><Body/>"
            + "</Envelope>", "<Envelope><Body>ok</Body></Envelope>"))
            .allMatch(text -> codec.decode(octets(text))
                instanceof Malformed<OnvifAnswer>(String reason, _) && reason.equals("no body"));
    }

    /// As IPyCam answers: variables that it forgot to fill in, prefixes that it never declared.
    @Test
    void leavesOutWhatCannotBeRead() {
        assertThat(read(soap("<tptz:GetStatusResponse><tptz:PTZStatus><tt:Position>"
            + "<tt:PanTilt x='{{pan}}' y='{{tilt}}'/><tt:Zoom x='NaN'/></tt:Position>"
            + "<tt:MoveStatus><tt:PanTilt>{{move_status}}</tt:PanTilt></tt:MoveStatus>"
            + "<tt:UtcTime>{{time}}</tt:UtcTime></tptz:PTZStatus></tptz:GetStatusResponse>")))
            .isEqualTo(new Status(
                Optional.empty(), Motion.UNSAID, Motion.UNSAID, Optional.empty()));
        assertThat(read(soap("<GetSystemDateAndTimeResponse><SystemDateAndTime><UTCDateTime>"
            + "<Time><Hour>25</Hour><Minute>0</Minute><Second>0</Second></Time>"
            + "<Date><Year>2026</Year><Month>11</Month><Day>21</Day></Date>"
            + "</UTCDateTime></SystemDateAndTime></GetSystemDateAndTimeResponse>")))
            .isEqualTo(new SystemDateAndTime(Optional.empty()));
        assertThat(read(soap("<tptz:GetNodesResponse><tptz:PTZNode token='n'>"
            + "<tt:SupportedPTZSpaces><tt:AbsolutePanTiltPositionSpace><tt:URI>u</tt:URI>"
            + "<tt:XRange><tt:Min>INF</tt:Min><tt:Max>1</tt:Max></tt:XRange>"
            + "</tt:AbsolutePanTiltPositionSpace></tt:SupportedPTZSpaces>"
            + "</tptz:PTZNode></tptz:GetNodesResponse>")))
            .isEqualTo(new Nodes(List.of(new Node("n", List.of(), List.of()))));
    }

    /// As onvif_simple_server answers: headers that must be understood, a fault in the body.
    @Test
    void passesOverHeadersThatMustBeUnderstood() {
        assertThat(read("<e:Envelope xmlns:e='x' xmlns:w='y'><e:Header>"
            + "<w:Action e:mustUnderstand='true'>fault</w:Action>"
            + "<w:MessageID e:mustUnderstand='true'>\"urn:uuid:1\"</w:MessageID></e:Header>"
            + "<e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode>"
            + "<e:Value>ter:InvalidArgVal</e:Value><e:Subcode><e:Value>ter:NoToken</e:Value>"
            + "</e:Subcode></e:Subcode></e:Code><e:Reason><e:Text>no token</e:Text></e:Reason>"
            + "</e:Fault></e:Body></e:Envelope>"))
            .isEqualTo(new Fault("Sender", List.of("InvalidArgVal", "NoToken"), "no token"))
            .satisfies(fault -> assertThat(((Fault) fault).cause()).isEqualTo("NoToken"));
    }

    @Test
    void readsTheRecordedPositions() {
        OnvifVector vector = OnvifVector.of("simple_server", "09_GetPresets");
        StringBuilder body = new StringBuilder("<tptz:GetPresetsResponse>");
        for (int i = 0; i < vector.marks().size(); i += 3) {
            body.append("<tptz:Preset ").append(vector.marks().get(i)).append("><tt:PTZPosition>")
                .append(vector.marks().get(i + 1)).append(vector.marks().get(i + 2))
                .append("</tt:PTZPosition></tptz:Preset>");
        }

        assertThat(read(soap(body.append("</tptz:GetPresetsResponse>").toString())))
            .isInstanceOfSatisfying(Presets.class, presets -> assertThat(presets.presets())
                .extracting(StoredView::token)
                .containsExactly(
                    "PresetToken_0", "PresetToken_1", "PresetToken_2", "PresetToken_7"))
            .isInstanceOfSatisfying(Presets.class, presets ->
                assertThat(presets.presets().get(1).position()).isEqualTo(POSITION));
    }

    @Test
    void boundsTheReasonOfAFault() {
        assertThat(read(soap("<Fault><Code><Value>Sender</Value></Code><Reason><Text>"
            + "x".repeat(10_000) + "</Text></Reason></Fault>")))
            .isEqualTo(new Fault("Sender", List.of(), "x".repeat(200)));
    }

    static String soap(String body) {
        return "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>"
            + body + "</s:Body></s:Envelope>";
    }

    private OnvifAnswer read(String text) {
        Decoded<OnvifAnswer> decoded = codec.decode(octets(text));
        assertThat(decoded).isInstanceOf(Message.class);
        return ((Message<OnvifAnswer>) decoded).message();
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
