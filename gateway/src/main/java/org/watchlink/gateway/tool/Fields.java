package org.watchlink.gateway.tool;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.adapters.hytera.Utf16Text;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;

/// The fields of any record, as plain values for people: texts as they are shown, codes by their
/// names, octets as digits.
final class Fields {

    private static final String TYPE = "type";

    private Fields() { }

    /// The fields in the record's order. One that is called `type` is told by the name of what it
    /// is, or as `kind` if it is a number, since `type` says what the message is.
    static Map<String, Object> of(Record message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : message.getClass().getRecordComponents()) {
            fields.put(name(component), plain(value(component, message)));
        }
        if (message instanceof Gps gps) {
            fields.put("degrees", plain(gps.degrees()));
        }
        return fields;
    }

    private static String name(RecordComponent component) {
        if (!component.getName().equals(TYPE)) {
            return component.getName();
        }
        Class<?> type = component.getType();
        return type.isRecord() || type.isEnum() ? lowerFirst(type.getSimpleName()) : "kind";
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Fields::plain).orElse(null);
            case OptionalInt number ->
                number.isPresent() ? (Object) number.getAsInt() : null;
            case Octets octets -> octets.toString();
            case Bits bits -> bits.toString();
            case SdsText text -> text.shown().<Object>map(shown -> shown).orElseGet(() -> of(text));
            case Utf16Text text -> text.shown();
            case List<?> list -> list.stream().map(Fields::plain).toList();
            case Record record when oneOfMany(record) -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put(TYPE, record.getClass().getSimpleName());
                fields.putAll(of(record));
                yield fields;
            }
            case Record record -> name(record).<Object>map(name -> name)
                .orElseGet(() -> code(record).<Object>map(code -> code)
                    .orElseGet(() -> of(record)));
            case Enum<?> constant -> constant.name();
            case Object plain -> plain;
        };
    }

    /// Whether its fields alone do not say what it is.
    private static boolean oneOfMany(Record value) {
        return Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed);
    }

    /// The name of the constant that equals a coded value.
    private static Optional<String> name(Record value) {
        return Arrays.stream(value.getClass().getDeclaredFields())
            .filter(field -> Modifier.isStatic(field.getModifiers())
                && Modifier.isPublic(field.getModifiers()) && field.getType() == value.getClass())
            .filter(field -> value.equals(constant(field)))
            .map(Field::getName).findFirst();
    }

    /// The number of a coded value that has no name.
    private static Optional<Object> code(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("code")
            ? Optional.of(value(components[0], value)) : Optional.empty();
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
