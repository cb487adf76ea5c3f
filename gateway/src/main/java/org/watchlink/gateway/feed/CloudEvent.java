package org.watchlink.gateway.feed;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.feed.FeedData;
import org.watchlink.routes.feed.FeedEvent;
import org.watchlink.routes.incident.IncidentNumber;

/// An event of the feed as CloudEvents 1.0 writes it in JSON. Beyond the standard's own attributes:
///
///     recordedtime         when the log took it (`time`: when it happened)
///     sequence             its number in the partner's feed, 20 digits
///     correlationid        the incident, as `subject`
///     causationid          the log's entry that it follows from
///     dataclassification   OFFICIAL, or OFFICIAL-SENSITIVE where an officer called
///     capstatus            Actual, Exercise or Test, as CAP 1.2 writes it
public record CloudEvent(
    String specversion, UUID id, String source, String type, UUID subject, Instant time,
    String datacontenttype, Instant recordedtime, String sequence, UUID correlationid,
    String causationid, String dataclassification, String capstatus, FeedData data) {

    /// Who says so.
    public static final String SOURCE = "/hcctvp/gateway";

    /// An event under its number.
    public static CloudEvent of(FeedEvent event, long seq) {
        UUID incident = subject(event.incident());
        return new CloudEvent(
            "1.0", event.id(), SOURCE, event.type().type(), incident, event.time(),
            "application/json", event.recorded(), "%020d".formatted(seq), incident,
            "log/" + event.cause(), event.sensitive() ? "OFFICIAL-SENSITIVE" : "OFFICIAL",
            capital(event.status().name()), event.data());
    }

    /// The `subject` of all that is about an incident.
    public static UUID subject(IncidentNumber incident) {
        return incident.id();
    }

    /// As canonical JSON.
    public byte[] json() {
        return Json.bytes(this);
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
