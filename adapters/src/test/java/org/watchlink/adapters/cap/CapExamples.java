package org.watchlink.adapters.cap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Scope;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.cap.Info.Category;
import org.watchlink.adapters.cap.Info.Certainty;
import org.watchlink.adapters.cap.Info.ResponseType;
import org.watchlink.adapters.cap.Info.Severity;
import org.watchlink.adapters.cap.Info.Urgency;
import org.watchlink.adapters.wire.Octets;

/// The standard's example and one of ours that uses every element.
final class CapExamples {

    static final OffsetDateTime SENT = OffsetDateTime.parse("2026-11-22T10:15:30Z");

    private CapExamples() { }

    static Octets amberAlert() {
        try (var resource = CapExamples.class.getResourceAsStream("cap_amber_alert_example.xml")) {
            return Octets.of(resource.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static AlertDraft ours(MsgType msgType) {
        return new AlertDraft(
            "stevenage-2026-4711.2", "watchlink@cctv.example", SENT, Status.Actual, msgType)
            .restrictedTo("Police control rooms of the scheme");
    }

    static InfoDraft theft() {
        return new InfoDraft(
            List.of(Category.Security, Category.Safety), "Shop theft", Urgency.Immediate,
            Severity.Minor, Certainty.Observed);
    }

    static Alert whole() {
        Area area = new Area(
            "Town square", List.of("51.9,-0.2 51.91,-0.2 51.91,-0.19 51.9,-0.2"), List.of(),
            List.of(new NamedValue("UPRN", "100080000000")),
            Optional.of(new BigDecimal("300.5")), Optional.of(new BigDecimal("310")))
            .around(51.9012345678, -0.2000000001, 0.05);
        Info info = theft()
            .responseType(ResponseType.Monitor)
            .responseType(ResponseType.None)
            .eventCode("NICL", "shoplifting")
            .effective(SENT)
            .onset(SENT.minusMinutes(5))
            .expires(SENT.plusHours(2))
            .senderName("CCTV control room")
            .headline("Shop theft in progress")
            .description("Two people & a <bag>; \"green\" coat,\nleft by the back door")
            .instruction("Cameras follow")
            .web("https://gateway.example/incidents/4711")
            .contact("Desk 2")
            .parameter("camera", "C-104")
            .resource(new Resource("Still", "image/jpeg", Optional.of(20480L),
                Optional.of("https://gateway.example/stills/1"), Optional.empty(),
                Optional.of("da39a3ee5e6b4b0d3255bfef95601890afd80709")))
            .resource(new Resource("Sketch", "text/plain", Optional.empty(),
                Optional.of("sketch.txt"), Optional.of("c2tldGNo"), Optional.empty()))
            .area(area)
            .info();
        return ours(MsgType.Update)
            .source("Desk 2")
            .code("follow-up")
            .note("Second of two")
            .references(List.of(ours(MsgType.Alert).alert().reference()))
            .incidents(List.of("4711", "Town centre"))
            .info(info)
            .alert();
    }

    static Alert with(Info info) {
        return ours(MsgType.Alert).info(info).alert();
    }

    static Alert with(Area area) {
        return with(theft().area(area).info());
    }

    static Alert scoped(Scope scope) {
        Alert alert = with(theft().info());
        return new Alert(alert.identifier(), alert.sender(), alert.sent(), alert.status(),
            alert.msgType(), alert.source(), scope, Optional.empty(), Optional.empty(),
            alert.code(), alert.note(), alert.references(), alert.incidents(), alert.info());
    }

    static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Octets octets) {
        return new String(octets.toBytes(), StandardCharsets.UTF_8);
    }
}
