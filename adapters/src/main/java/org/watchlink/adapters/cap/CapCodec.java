package org.watchlink.adapters.cap;

import java.util.Map;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Scope;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.cap.Info.Category;
import org.watchlink.adapters.cap.Info.Certainty;
import org.watchlink.adapters.cap.Info.ResponseType;
import org.watchlink.adapters.cap.Info.Severity;
import org.watchlink.adapters.cap.Info.Urgency;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

/// CAP 1.2 in XML (OASIS, 3.4), the order of its elements as the schema fixes it:
///
///     <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
///       identifier sender sent status msgType source? scope restriction? addresses? code* note?
///       references? incidents?
///       <info> language? category+ event responseType* urgency severity certainty … </info>*
///     </alert>
///
/// An enveloped signature is passed over and not written again. Blanks around a text are no part of
/// it. What is written keeps the schema if it keeps the [CapRules].
public final class CapCodec implements Codec<Alert> {

    private static final Map<String, String> NAMESPACES = Map.of("", CapElements.NAMESPACE);

    @Override
    public Decoded<Alert> decode(Octets document) {
        return switch (Xml.readQualified(document)) {
            case Malformed<XmlElement>(String reason, _) -> new Malformed<>(reason, document);
            case Message<XmlElement>(XmlElement root) -> decode(root, document);
        };
    }

    private static Decoded<Alert> decode(XmlElement root, Octets document) {
        if (!root.name().equals('{' + CapElements.NAMESPACE + "}alert")) {
            return new Malformed<>("not cap 1.2", document);
        }
        CapElements elements = new CapElements(root);
        Alert alert = alert(elements);
        elements.signature();
        elements.end();
        return elements.broken()
            .<Decoded<Alert>>map(reason -> new Malformed<>(reason, document))
            .orElseGet(() -> new Message<>(alert));
    }

    private static Alert alert(CapElements in) {
        return new Alert(
            in.text("identifier"), in.text("sender"), in.time("sent"),
            in.code("status", Status.class), in.code("msgType", MsgType.class),
            in.maybeText("source"), in.code("scope", Scope.class), in.maybeText("restriction"),
            in.maybeText("addresses"), in.texts("code"), in.maybeText("note"),
            in.maybeText("references"), in.maybeText("incidents"),
            in.nested("info", CapCodec::info));
    }

    private static Info info(CapElements in) {
        return new Info(
            in.maybeText("language"), in.someCodes("category", Category.class), in.text("event"),
            in.codes("responseType", ResponseType.class), in.code("urgency", Urgency.class),
            in.code("severity", Severity.class), in.code("certainty", Certainty.class),
            in.maybeText("audience"), in.namedValues("eventCode"), in.maybeTime("effective"),
            in.maybeTime("onset"), in.maybeTime("expires"), in.maybeText("senderName"),
            in.maybeText("headline"), in.maybeText("description"), in.maybeText("instruction"),
            in.maybeText("web"), in.maybeText("contact"), in.namedValues("parameter"),
            in.nested("resource", CapCodec::resource), in.nested("area", CapCodec::area));
    }

    private static Resource resource(CapElements in) {
        return new Resource(
            in.text("resourceDesc"), in.text("mimeType"), in.maybeWhole("size"),
            in.maybeText("uri"), in.maybeText("derefUri"), in.maybeText("digest"));
    }

    private static Area area(CapElements in) {
        return new Area(
            in.text("areaDesc"), in.texts("polygon"), in.texts("circle"),
            in.namedValues("geocode"), in.maybeDecimal("altitude"), in.maybeDecimal("ceiling"));
    }

    @Override
    public Octets encode(Alert alert) {
        return Xml.write(element(alert), NAMESPACES);
    }

    private static XmlElement element(Alert alert) {
        return CapWriter.of("alert", out -> out
            .text("identifier", alert.identifier())
            .text("sender", alert.sender())
            .time("sent", alert.sent())
            .code("status", alert.status())
            .code("msgType", alert.msgType())
            .text("source", alert.source())
            .code("scope", alert.scope())
            .text("restriction", alert.restriction())
            .text("addresses", alert.addresses())
            .texts("code", alert.code())
            .text("note", alert.note())
            .text("references", alert.references())
            .text("incidents", alert.incidents())
            .all(alert.info().stream().map(CapCodec::element).toList()));
    }

    private static XmlElement element(Info info) {
        return CapWriter.of("info", out -> out
            .text("language", info.language())
            .codes("category", info.category())
            .text("event", info.event())
            .codes("responseType", info.responseType())
            .code("urgency", info.urgency())
            .code("severity", info.severity())
            .code("certainty", info.certainty())
            .text("audience", info.audience())
            .namedValues("eventCode", info.eventCode())
            .time("effective", info.effective())
            .time("onset", info.onset())
            .time("expires", info.expires())
            .text("senderName", info.senderName())
            .text("headline", info.headline())
            .text("description", info.description())
            .text("instruction", info.instruction())
            .text("web", info.web())
            .text("contact", info.contact())
            .namedValues("parameter", info.parameter())
            .all(info.resource().stream().map(CapCodec::element).toList())
            .all(info.area().stream().map(CapCodec::element).toList()));
    }

    private static XmlElement element(Resource resource) {
        return CapWriter.of("resource", out -> out
            .text("resourceDesc", resource.resourceDesc())
            .text("mimeType", resource.mimeType())
            .whole("size", resource.size())
            .text("uri", resource.uri())
            .text("derefUri", resource.derefUri())
            .text("digest", resource.digest()));
    }

    private static XmlElement element(Area area) {
        return CapWriter.of("area", out -> out
            .text("areaDesc", area.areaDesc())
            .texts("polygon", area.polygon())
            .texts("circle", area.circle())
            .namedValues("geocode", area.geocode())
            .decimal("altitude", area.altitude())
            .decimal("ceiling", area.ceiling()));
    }
}
