package org.watchlink.adapters.onvif;

import java.util.Base64;
import java.util.Optional;
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
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

/// Requests to a camera (devicemgmt.wsdl, media.wsdl, ptz.wsdl), with the token of WS-Security
/// in the header where there is one:
///
///     <Security> <UsernameToken> Username Password Nonce Created </UsernameToken> </Security>
public final class OnvifRequestCodec implements Codec<SignedRequest> {

    private static final String DIGEST = "http://docs.oasis-open.org/wss/2004/01/"
        + "oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 = "http://docs.oasis-open.org/wss/2004/01/"
        + "oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    @Override
    public Decoded<SignedRequest> decode(Octets frame) {
        return switch (Xml.read(frame)) {
            case Malformed<XmlElement>(String reason, _) -> new Malformed<>(reason, frame);
            case Message<XmlElement>(XmlElement envelope) -> SoapEnvelope.body(envelope)
                .<Decoded<SignedRequest>>map(body -> new Message<>(
                    new SignedRequest(token(envelope), request(body, frame))))
                .orElseGet(() -> new Malformed<>("no body", frame));
        };
    }

    private static OnvifRequest request(XmlElement body, Octets frame) {
        String profile = body.textAt("ProfileToken");
        return switch (body.name()) {
            case "GetSystemDateAndTime" -> new GetSystemDateAndTime();
            case "GetServices" ->
                new GetServices(body.textAt("IncludeCapability").equals("true"));
            case "GetCapabilities" -> new GetCapabilities();
            case "GetProfiles" -> new GetProfiles(
                body.child("Type").isPresent() ? OnvifService.MEDIA2 : OnvifService.MEDIA);
            case "GetNodes" -> new GetNodes();
            case "GetPresets" -> new GetPresets(profile);
            case "GotoPreset" -> new GotoPreset(profile, body.textAt("PresetToken"));
            case "AbsoluteMove" -> body.child("Position").flatMap(PtzVectorXml::read)
                .<OnvifRequest>map(position -> new AbsoluteMove(profile, position))
                .orElseGet(() -> new Unknown(body.name(), frame));
            case "GetStatus" -> new GetStatus(profile);
            case "Stop" -> new Stop(profile, meant(body, "PanTilt"), meant(body, "Zoom"));
            default -> new Unknown(body.name(), frame);
        };
    }

    private static boolean meant(XmlElement stop, String axis) {
        return !stop.textAt(axis).equals("false");
    }

    private static Optional<UsernameToken> token(XmlElement envelope) {
        return envelope.at("Header", "Security", "UsernameToken").flatMap(token -> {
            try {
                Octets nonce = Octets.of(Base64.getDecoder().decode(token.textAt("Nonce")));
                return Optional.of(new UsernameToken(
                    token.textAt("Username"), nonce, token.textAt("Created"),
                    token.textAt("Password")));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Octets encode(SignedRequest signed) {
        return signed.request() instanceof Unknown(_, Octets frame)
            ? frame
            : SoapXml.write(signed.token()
                .map(token -> SoapEnvelope.around(security(token), body(signed.request())))
                .orElseGet(() -> SoapEnvelope.around(body(signed.request()))));
    }

    private static XmlElement security(UsernameToken token) {
        byte[] nonce = token.nonce().toBytes();
        return XmlElement.of("wsse:Security", XmlElement.of("wsse:UsernameToken",
            XmlElement.text("wsse:Username", token.user()),
            XmlElement.text("wsse:Password", token.digest()).with("Type", DIGEST),
            XmlElement.text("wsse:Nonce", Base64.getEncoder().encodeToString(nonce))
                .with("EncodingType", BASE64),
            XmlElement.text("wsu:Created", token.created())))
            .with("s:mustUnderstand", "1");
    }

    private static XmlElement body(OnvifRequest request) {
        return switch (request) {
            case GetSystemDateAndTime() -> XmlElement.of("tds:GetSystemDateAndTime");
            case GetServices(boolean capabilities) -> XmlElement.of("tds:GetServices",
                XmlElement.text("tds:IncludeCapability", String.valueOf(capabilities)));
            case GetCapabilities() -> XmlElement.of("tds:GetCapabilities",
                XmlElement.text("tds:Category", "All"));
            case GetProfiles(OnvifService media) when media == OnvifService.MEDIA2 ->
                XmlElement.of("tr2:GetProfiles", XmlElement.text("tr2:Type", "PTZ"));
            case GetProfiles _ -> XmlElement.of("trt:GetProfiles");
            case GetNodes() -> XmlElement.of("tptz:GetNodes");
            case GetPresets(String profile) -> XmlElement.of("tptz:GetPresets", of(profile));
            case GotoPreset(String profile, String preset) -> XmlElement.of("tptz:GotoPreset",
                of(profile), XmlElement.text("tptz:PresetToken", preset));
            case AbsoluteMove(String profile, PtzVector position) ->
                XmlElement.of("tptz:AbsoluteMove",
                    of(profile), PtzVectorXml.write("tptz:Position", position));
            case GetStatus(String profile) -> XmlElement.of("tptz:GetStatus", of(profile));
            case Stop(String profile, boolean panTilt, boolean zoom) ->
                XmlElement.of("tptz:Stop", of(profile),
                    XmlElement.text("tptz:PanTilt", String.valueOf(panTilt)),
                    XmlElement.text("tptz:Zoom", String.valueOf(zoom)));
            case Unknown(String operation, _) -> throw new IllegalArgumentException(operation);
        };
    }

    private static XmlElement of(String profile) {
        return XmlElement.text("tptz:ProfileToken", profile);
    }
}
