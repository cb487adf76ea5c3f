package org.watchlink.adapters.onvif;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.PanTiltSpace;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Range;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.StoredView;
import org.watchlink.adapters.onvif.OnvifAnswer.ZoomSpace;
import org.watchlink.adapters.wire.XmlElement;

/// Answers of the PTZ service in XML (ptz.wsdl, onvif.xsd).
final class PtzXml {

    private PtzXml() { }

    ///     <PTZNode token=""> <SupportedPTZSpaces>
    ///       <AbsolutePanTiltPositionSpace> <URI/> <XRange/> <YRange/> </…>
    ///       <AbsoluteZoomPositionSpace> <URI/> <XRange/> </…>
    static Nodes nodes(XmlElement response) {
        return new Nodes(response.all("PTZNode").stream()
            .map(node -> {
                XmlElement spaces = node.child("SupportedPTZSpaces").orElse(node);
                return new Node(
                    node.attribute("token"),
                    spaces.all("AbsolutePanTiltPositionSpace").stream()
                        .flatMap(space -> range(space, "XRange").flatMap(x ->
                            range(space, "YRange").map(y ->
                                new PanTiltSpace(space.textAt("URI"), x, y))).stream())
                        .toList(),
                    spaces.all("AbsoluteZoomPositionSpace").stream()
                        .flatMap(space -> range(space, "XRange").map(x ->
                            new ZoomSpace(space.textAt("URI"), x)).stream())
                        .toList());
            })
            .toList());
    }

    private static Optional<Range> range(XmlElement space, String axis) {
        return space.numberAt(axis, "Min").flatMap(min ->
            space.numberAt(axis, "Max").map(max -> new Range(min, max)));
    }

    static XmlElement write(Nodes answer) {
        return XmlElement.of("tptz:GetNodesResponse", answer.nodes().stream()
            .map(node -> {
                List<XmlElement> spaces = new ArrayList<>();
                node.panTilt().forEach(space -> spaces.add(XmlElement.of(
                    "tt:AbsolutePanTiltPositionSpace", XmlElement.text("tt:URI", space.uri()),
                    write("tt:XRange", space.x()), write("tt:YRange", space.y()))));
                node.zoom().forEach(space -> spaces.add(XmlElement.of(
                    "tt:AbsoluteZoomPositionSpace", XmlElement.text("tt:URI", space.uri()),
                    write("tt:XRange", space.x()))));
                return XmlElement.of(
                    "tptz:PTZNode", XmlElement.of("tt:SupportedPTZSpaces", spaces))
                    .with("token", node.token());
            })
            .toList());
    }

    private static XmlElement write(String name, Range range) {
        return XmlElement.of(name,
            XmlElement.text("tt:Min", PtzVectorXml.plain(range.min())),
            XmlElement.text("tt:Max", PtzVectorXml.plain(range.max())));
    }

    ///     <Preset token=""> <Name/> <PTZPosition> … </PTZPosition> </Preset> …
    static Presets presets(XmlElement response) {
        return new Presets(response.all("Preset").stream()
            .map(preset -> new StoredView(
                preset.attribute("token"), preset.textAt("Name"),
                preset.child("PTZPosition").flatMap(PtzVectorXml::read)))
            .toList());
    }

    static XmlElement write(Presets answer) {
        return XmlElement.of("tptz:GetPresetsResponse", answer.presets().stream()
            .map(preset -> {
                List<XmlElement> children = new ArrayList<>();
                children.add(XmlElement.text("tt:Name", preset.name()));
                preset.position().ifPresent(position ->
                    children.add(PtzVectorXml.write("tt:PTZPosition", position)));
                return XmlElement.of("tptz:Preset", children).with("token", preset.token());
            })
            .toList());
    }

    ///     <PTZStatus> <Position> … </Position>
    ///       <MoveStatus> <PanTilt/> <Zoom/> </MoveStatus> <UtcTime/> </PTZStatus>
    static Status status(XmlElement response) {
        XmlElement status = response.child("PTZStatus").orElse(response);
        return new Status(
            status.child("Position").flatMap(PtzVectorXml::read),
            motion(status.textAt("MoveStatus", "PanTilt")),
            motion(status.textAt("MoveStatus", "Zoom")),
            instant(status.textAt("UtcTime")));
    }

    private static Motion motion(String word) {
        return switch (word) {
            case "IDLE" -> Motion.IDLE;
            case "MOVING" -> Motion.MOVING;
            case "UNKNOWN" -> Motion.UNKNOWN;
            default -> Motion.UNSAID;
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static XmlElement write(Status status) {
        List<XmlElement> children = new ArrayList<>();
        status.position().ifPresent(position ->
            children.add(PtzVectorXml.write("tt:Position", position)));
        List<XmlElement> motions = new ArrayList<>();
        write("tt:PanTilt", status.panTilt()).ifPresent(motions::add);
        write("tt:Zoom", status.zoom()).ifPresent(motions::add);
        if (!motions.isEmpty()) {
            children.add(XmlElement.of("tt:MoveStatus", motions));
        }
        status.utc().ifPresent(utc ->
            children.add(XmlElement.text("tt:UtcTime", utc.toString())));
        return XmlElement.of("tptz:GetStatusResponse",
            XmlElement.of("tptz:PTZStatus", children));
    }

    private static Optional<XmlElement> write(String name, Motion motion) {
        return motion == Motion.UNSAID
            ? Optional.empty() : Optional.of(XmlElement.text(name, motion.name()));
    }
}
