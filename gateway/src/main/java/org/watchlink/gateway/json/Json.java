package org.watchlink.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonAppend;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.feed.FeedIncident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.radio.AirwaveAddress;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

/// Records as canonical JSON (RFC 8785): members in alphabetical order, no blanks, numbers as
/// ECMAScript writes them. Times are ISO 8601 in UTC, octets hexadecimal, what is not there is
/// null, and a record of a sealed family is marked by its `type`.
///
/// Reading is strict: an unknown, missing, doubled or wrongly typed member is refused.
public final class Json {

    private static final List<Class<?>> FAMILIES = List.of(
        SubscriberId.class, Talkgroup.class, AirwaveAddress.class, RadioEvent.class, Place.class,
        View.class, Occurrence.class, DeskEvent.class, DeskAction.class);

    private static final List<Class<?>> RARE =
        List.of(IncidentFacts.class, FeedIncident.class, PartnerDeclared.class);

    private static final JsonMapper MAPPER = mapper();

    private Json() { }

    /// `value` as UTF-8 text.
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a record of ours: " + value.getClass(), e);
        }
    }

    /// `value` as text.
    public static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /// The record that `text` stands for.
    ///
    /// @throws IOException if the text is not JSON or not a `type`
    public static <T> T read(byte[] text, Class<T> type) throws IOException {
        return MAPPER.readValue(text, type);
    }

    @JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type")
    @JsonAppend(props = @JsonAppend.Prop(value = TypeMember.class, name = "type"))
    private interface Tagged { }

    /// What few records have is not null but left out where it is not there: what was written
    /// before it was thought of is written as it was, with the same hash.
    private interface Rare {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Methane> methane();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Remit> remit();
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new CanonicalModule())
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        RARE.forEach(type -> builder.addMixIn(type, Rare.class));
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Tagged.class);
            members(family).forEach(builder::registerSubtypes);
        }
        return builder.build();
    }

    /// The records of a sealed family, those of the families within it among them.
    static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
            ? Stream.of(family.getPermittedSubclasses()).flatMap(Json::members)
            : Stream.of(family);
    }
}
