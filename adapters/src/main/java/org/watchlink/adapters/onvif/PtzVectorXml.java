package org.watchlink.adapters.onvif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.onvif.PtzVector.PanTilt;
import org.watchlink.adapters.onvif.PtzVector.Zoom;
import org.watchlink.adapters.wire.XmlElement;

/// A position in XML (onvif.xsd, PTZVector):
///
///     <Position> <PanTilt x="" y="" space=""/> <Zoom x="" space=""/> </Position>
final class PtzVectorXml {

    private PtzVectorXml() { }

    static Optional<PtzVector> read(XmlElement element) {
        Optional<PanTilt> panTilt = element.child("PanTilt").flatMap(at ->
            at.number("x").flatMap(x ->
                at.number("y").map(y -> new PanTilt(x, y, at.attribute("space")))));
        Optional<Zoom> zoom = element.child("Zoom").flatMap(at ->
            at.number("x").map(x -> new Zoom(x, at.attribute("space"))));
        return Optional.of(new PtzVector(panTilt, zoom))
            .filter(_ -> panTilt.isPresent() || zoom.isPresent());
    }

    static XmlElement write(String name, PtzVector position) {
        List<XmlElement> axes = new ArrayList<>();
        position.panTilt().ifPresent(at -> axes.add(inSpace(at.space(),
            XmlElement.of("tt:PanTilt").with("x", plain(at.x())).with("y", plain(at.y())))));
        position.zoom().ifPresent(at -> axes.add(inSpace(at.space(),
            XmlElement.of("tt:Zoom").with("x", plain(at.x())))));
        return XmlElement.of(name, axes);
    }

    private static XmlElement inSpace(String space, XmlElement axis) {
        return space.isEmpty() ? axis : axis.with("space", space);
    }

    /// Digits without an exponent, which some cameras cannot read.
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
