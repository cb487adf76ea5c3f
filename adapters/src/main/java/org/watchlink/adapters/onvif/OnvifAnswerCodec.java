package org.watchlink.adapters.onvif;

import java.util.List;
import org.watchlink.adapters.onvif.OnvifAnswer.Capabilities;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifAnswer.Unknown;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

/// Answers of a camera (devicemgmt.wsdl, media.wsdl, ptz.wsdl, SOAP 1.2 part 1, 5.4), whatever the
/// HTTP status that they came with. Read by local names; what cannot be read in an optional field
/// is left out.
public final class OnvifAnswerCodec implements Codec<OnvifAnswer> {

    @Override
    public Decoded<OnvifAnswer> decode(Octets frame) {
        return switch (Xml.read(frame)) {
            case Malformed<XmlElement>(String reason, _) -> new Malformed<>(reason, frame);
            case Message<XmlElement>(XmlElement envelope) -> SoapEnvelope.body(envelope)
                .<Decoded<OnvifAnswer>>map(body -> new Message<>(answer(body, frame)))
                .orElseGet(() -> new Malformed<>("no body", frame));
        };
    }

    private static OnvifAnswer answer(XmlElement body, Octets frame) {
        return switch (body.name()) {
            case "GetSystemDateAndTimeResponse" -> DeviceXml.dateAndTime(body);
            case "GetServicesResponse" -> DeviceXml.services(body);
            case "GetCapabilitiesResponse" -> DeviceXml.capabilities(body);
            case "GetProfilesResponse" -> MediaXml.read(body);
            case "GetNodesResponse" -> PtzXml.nodes(body);
            case "GetPresetsResponse" -> PtzXml.presets(body);
            case "GetStatusResponse" -> PtzXml.status(body);
            case "GotoPresetResponse", "AbsoluteMoveResponse", "StopResponse" ->
                new Done(body.name().substring(0, body.name().length() - "Response".length()));
            case "Fault" -> FaultXml.read(body);
            default -> new Unknown(body.name(), frame);
        };
    }

    @Override
    public Octets encode(OnvifAnswer answer) {
        return switch (answer) {
            case SystemDateAndTime time -> written(DeviceXml.write(time));
            case Services(var services) -> written(DeviceXml.write(services));
            case Capabilities(var services) -> written(DeviceXml.writeOld(services));
            case Profiles profiles -> written(MediaXml.write(profiles));
            case Nodes nodes -> written(PtzXml.write(nodes));
            case Presets presets -> written(PtzXml.write(presets));
            case Status status -> written(PtzXml.write(status));
            case Done(String operation) ->
                written(XmlElement.of("tptz:" + operation + "Response", List.of()));
            case Fault fault -> written(FaultXml.write(fault));
            case Unknown(_, Octets frame) -> frame;
        };
    }

    private static Octets written(XmlElement body) {
        return SoapXml.write(SoapEnvelope.around(body));
    }
}
