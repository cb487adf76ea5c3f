package org.watchlink.adapters.cap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.watchlink.adapters.wire.XmlElement;

/// The elements of a CAP element to be written, in the order of the schema.
final class CapWriter {

    private final String name;
    private final List<XmlElement> elements = new ArrayList<>();

    private CapWriter(String name) {
        this.name = name;
    }

    static XmlElement of(String name, Consumer<CapWriter> write) {
        CapWriter writer = new CapWriter(name);
        write.accept(writer);
        return XmlElement.of(name, writer.elements);
    }

    CapWriter text(String element, String text) {
        elements.add(XmlElement.text(element, text));
        return this;
    }

    CapWriter text(String element, Optional<String> text) {
        text.ifPresent(present -> text(element, present));
        return this;
    }

    CapWriter texts(String element, List<String> texts) {
        texts.forEach(text -> text(element, text));
        return this;
    }

    CapWriter time(String element, OffsetDateTime time) {
        return text(element, CapTime.text(time));
    }

    CapWriter time(String element, Optional<OffsetDateTime> time) {
        return text(element, time.map(CapTime::text));
    }

    CapWriter code(String element, Enum<?> code) {
        return text(element, code.name());
    }

    CapWriter codes(String element, List<? extends Enum<?>> codes) {
        codes.forEach(code -> code(element, code));
        return this;
    }

    CapWriter whole(String element, Optional<Long> number) {
        return text(element, number.map(String::valueOf));
    }

    CapWriter decimal(String element, Optional<BigDecimal> number) {
        return text(element, number.map(BigDecimal::toPlainString));
    }

    CapWriter namedValues(String element, List<NamedValue> values) {
        values.forEach(value -> elements.add(of(element, writer -> writer
            .text("valueName", value.valueName())
            .text("value", value.value()))));
        return this;
    }

    CapWriter all(List<XmlElement> more) {
        elements.addAll(more);
        return this;
    }
}
