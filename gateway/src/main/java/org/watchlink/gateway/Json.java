package org.watchlink.gateway;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.routes.camera.View;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

/// Records as canonical JSON: members in alphabetical order, no blanks, times as ISO 8601 in UTC,
/// numbers as ECMAScript writes them (RFC 8785), a member of a sealed family marked by its `type`.
public final class Json {

    private static final List<Class<?>> FAMILIES = List.of(
        SubscriberId.class, Talkgroup.class, RadioEvent.class, Place.class, View.class,
        Occurrence.class, DeskEvent.class, DeskAction.class);

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

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Tagged { }

    private static JsonMapper mapper() {
        SimpleModule numbers = new SimpleModule();
        numbers.addSerializer(Double.class, new EcmaNumber());
        numbers.addSerializer(double.class, new EcmaNumber());
        numbers.addSerializer(Octets.class, ToStringSerializer.instance);
        JsonMapper.Builder builder = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), numbers)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        for (Class<?> family : FAMILIES) {
            builder.addMixIn(family, Tagged.class);
            builder.registerSubtypes(family.getPermittedSubclasses());
        }
        return builder.build();
    }

    private static final class EcmaNumber extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
            throws IOException {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("JSON has no such number");
            }
            double size = Math.abs(value);
            if (value == Math.rint(value) && size < 1e15) {
                out.writeNumber(value.longValue());
            } else if (size >= 1e-6 && size < 1e21) {
                out.writeNumber(BigDecimal.valueOf(value).toPlainString());
            } else {
                out.writeNumber(value.toString().replace("E", value > 1 ? "e+" : "e"));
            }
        }
    }
}
