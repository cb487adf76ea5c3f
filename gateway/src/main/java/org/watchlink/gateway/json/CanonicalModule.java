package org.watchlink.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.watchlink.adapters.wire.Octets;

/// What canonical JSON (RFC 8785) asks beyond plain JSON: the order of members with `type` among
/// them, the form of numbers, and text that has a UTF-8 form at all.
final class CanonicalModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    /// The largest whole number that every reader of JSON keeps exactly.
    private static final long MAX_WHOLE = (1L << 53) - 1;

    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int WITHOUT_SECONDS = "2026-01-01T00:00".length();

    CanonicalModule() {
        addSerializer(Double.class, writer((value, out) -> out.writeNumber(EcmaNumber.of(value))));
        addSerializer(double.class, writer((value, out) -> out.writeNumber(EcmaNumber.of(value))));
        addSerializer(Long.class, writer((value, out) -> out.writeNumber(whole(value))));
        addSerializer(long.class, writer((value, out) -> out.writeNumber(whole(value))));
        addSerializer(Instant.class, writer((value, out) -> out.writeString(utc(value))));
        addSerializer(String.class, writer((value, out) -> out.writeString(wellFormed(value))));
        addSerializer(Octets.class, ToStringSerializer.instance);
        addDeserializer(Octets.class, new FromHex());
        setSerializerModifier(new SortedMembers());
    }

    /// ISO 8601 as a formatter writes it, in half the time: an alert has a time in every line.
    private static String utc(Instant time) {
        if (time.isBefore(YEAR_0) || !time.isBefore(YEAR_10000)) {
            return time.toString();
        }
        String text = LocalDateTime.ofInstant(time, ZoneOffset.UTC).toString();
        return text.length() == WITHOUT_SECONDS ? text + ":00Z" : text + "Z";
    }

    private static long whole(long value) {
        if (Math.abs(value) > MAX_WHOLE) {
            throw new IllegalArgumentException("beyond what JSON numbers keep exactly");
        }
        return value;
    }

    /// `text` with U+FFFD for every half of a surrogate pair that stands alone: RFC 8785 has no
    /// form for it, and a radio may send one.
    private static String wellFormed(String text) {
        int at = loneSurrogate(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (; at >= 0; at = loneSurrogate(mended, at + 1)) {
            mended.setCharAt(at, '\uFFFD');
        }
        return mended.toString();
    }

    private static int loneSurrogate(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isLowSurrogate(unit) || i + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(i + 1))) {
                return i;
            }
            i++;
        }
        return -1;
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
                writing.write(value, out);
            }
        };
    }

    private static final class FromHex extends FromStringDeserializer<Octets> {

        private static final long serialVersionUID = 1;

        FromHex() {
            super(Octets.class);
        }

        @Override
        protected Octets _deserialize(String digits, DeserializationContext context) {
            return Octets.ofHex(digits);
        }
    }

    private static final class SortedMembers extends BeanSerializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> orderProperties(
            SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> members) {
            return members.stream()
                .sorted(Comparator.comparing(BeanPropertyWriter::getName))
                .toList();
        }
    }
}
