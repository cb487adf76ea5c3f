package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.routes.feed.FeedData;
import org.watchlink.routes.feed.FeedEvent;
import org.watchlink.routes.feed.FeedIncident;
import org.watchlink.routes.feed.FeedType;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.radio.Position;

class CloudEventTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final IncidentNumber INCIDENT =
        new IncidentNumber(41, LocalDate.of(2026, 11, 22), 7);
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,20}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode json(FeedType type) throws IOException {
        FeedIncident now = new FeedIncident(
            2, "open", "Stevenage", "Hertfordshire", "The Clock House",
            Optional.of(new Position(51.9, -0.2)), "Robbery", "", "Security", "Robbery", "Severe",
            "Immediate", "Observed", true, "", List.of(1L), List.of(14), Optional.empty());
        FeedEvent event = new FeedEvent(
            UUID.fromString("019385a6-8a7b-7000-8000-000000000001"), type, INCIDENT,
            IncidentStatus.EXERCISE, AT, AT, 99, true, new FeedData(
                INCIDENT.toString(), Optional.of(now), List.of("facts"), Optional.of(1L),
                Optional.empty(), Optional.empty(),
                Optional.of(new Question(
                    1, "herts", "which way?", "a", AT, Optional.of("north"))),
                Optional.of(new Receipt(
                    "herts", Receipt.Step.ACCEPTED, "123", "Immediate", "a", AT, "")),
                Optional.of(3L)));
        return JSON.readTree(CloudEvent.of(event, 12).json());
    }

    @ParameterizedTest
    @EnumSource
    void isValidByTheSchemaOfCloudEvents(FeedType type) throws IOException {
        JsonNode record = json(type);
        try (InputStream schema = getClass().getResourceAsStream(
            "/feed/cloudevents.schema.json")) {
            JsonSchema known =
                JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
            assertThat(known.validate(record)).isEmpty();
        }
        assertThat(record.fieldNames()).toIterable()
            .allMatch(name -> ATTRIBUTE.matcher(name).matches());
        assertThat(record.get("type").asText()).matches(
            "uk\\.hcctvp\\.(incident|alert|camera|evidence)\\.[a-z-]+\\.v1");
        assertThat(record.get("sequence").asText()).isEqualTo("00000000000000000012");
        assertThat(record.get("subject")).isEqualTo(record.get("correlationid"));
        assertThat(record.get("subject").asText()).isEqualTo(INCIDENT.id().toString());
        assertThat(record.get("capstatus").asText()).isEqualTo("Exercise");
        assertThat(record.get("dataclassification").asText()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(record.get("time").asText()).isEqualTo("2026-11-22T10:00:00.123456Z");
    }
}
