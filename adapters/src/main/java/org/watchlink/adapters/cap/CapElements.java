package org.watchlink.adapters.cap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.watchlink.adapters.wire.XmlElement;

/// The elements in a CAP element, read in the order of the schema.
///
/// What is missing or wrong gives an empty value and marks the reader [#broken()] with the name of
/// the element: a codec reads all of them and asks once.
final class CapElements {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private static final String SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature";
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern DECIMAL =
        Pattern.compile("[-+]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

    private final List<XmlElement> elements;
    private int next;
    private Optional<String> broken = Optional.empty();

    CapElements(XmlElement parent) {
        elements = parent.children();
        if (!parent.text().isEmpty()) {
            mark("text");
        }
    }

    String text(String name) {
        return one(name, this::plain, "");
    }

    Optional<String> maybeText(String name) {
        return maybe(name, this::plain);
    }

    List<String> texts(String name) {
        return all(name, this::plain);
    }

    OffsetDateTime time(String name) {
        return one(name, this::time, OffsetDateTime.MIN.withOffsetSameLocal(ZoneOffset.UTC));
    }

    Optional<OffsetDateTime> maybeTime(String name) {
        return maybe(name, this::time);
    }

    <E extends Enum<E>> E code(String name, Class<E> codes) {
        return one(name, element -> code(element, codes), codes.getEnumConstants()[0]);
    }

    <E extends Enum<E>> List<E> codes(String name, Class<E> codes) {
        return all(name, element -> code(element, codes));
    }

    <E extends Enum<E>> List<E> someCodes(String name, Class<E> codes) {
        List<E> some = codes(name, codes);
        if (some.isEmpty()) {
            mark(name);
        }
        return some;
    }

    Optional<Long> maybeWhole(String name) {
        return maybe(name, element -> plain(element)
            .filter(text -> WHOLE.matcher(text).matches()).map(Long::valueOf));
    }

    Optional<BigDecimal> maybeDecimal(String name) {
        return maybe(name, element -> plain(element)
            .filter(text -> DECIMAL.matcher(text).matches()).map(BigDecimal::new));
    }

    List<NamedValue> namedValues(String name) {
        return nested(name, inner -> new NamedValue(inner.text("valueName"), inner.text("value")));
    }

    <T> List<T> nested(String name, Function<CapElements, T> read) {
        return all(name, element -> {
            CapElements inner = new CapElements(element);
            T value = read.apply(inner);
            inner.end();
            inner.broken().ifPresent(this::mark);
            return Optional.of(value);
        });
    }

    /// Passes over a signature, which is read by nobody here.
    void signature() {
        while (next < elements.size() && elements.get(next).name().equals(SIGNATURE)) {
            next++;
        }
    }

    /// Says that nothing may follow.
    void end() {
        if (next < elements.size()) {
            mark("unexpected element");
        }
    }

    /// The first element that was missing or wrong.
    Optional<String> broken() {
        return broken;
    }

    private <T> T one(String name, Function<XmlElement, Optional<T>> read, T nothing) {
        return maybe(name, read).orElseGet(() -> {
            mark(name);
            return nothing;
        });
    }

    private <T> Optional<T> maybe(String name, Function<XmlElement, Optional<T>> read) {
        if (next == elements.size()
            || !elements.get(next).name().equals('{' + NAMESPACE + '}' + name)) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(elements.get(next++));
        if (value.isEmpty()) {
            mark(name);
        }
        return value;
    }

    private <T> List<T> all(String name, Function<XmlElement, Optional<T>> read) {
        List<T> values = new ArrayList<>();
        Optional<T> value = maybe(name, read);
        while (value.isPresent()) {
            values.add(value.get());
            value = maybe(name, read);
        }
        return List.copyOf(values);
    }

    private Optional<String> plain(XmlElement element) {
        return element.children().isEmpty() ? Optional.of(element.text()) : Optional.empty();
    }

    private Optional<OffsetDateTime> time(XmlElement element) {
        return plain(element).flatMap(CapTime::read);
    }

    private <E extends Enum<E>> Optional<E> code(XmlElement element, Class<E> codes) {
        return plain(element).flatMap(text -> {
            for (E code : codes.getEnumConstants()) {
                if (code.name().equals(text)) {
                    return Optional.of(code);
                }
            }
            return Optional.empty();
        });
    }

    private void mark(String name) {
        broken = broken.or(() -> Optional.of(name));
    }
}
