package org.watchlink.adapters.mapped;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.adapters.mapped.MappedElement.Content.Children;
import org.watchlink.adapters.mapped.MappedElement.Content.Text;
import org.watchlink.adapters.mapped.MappedValue.Constant;
import org.watchlink.adapters.mapped.MappedValue.Field;
import org.watchlink.adapters.mapped.MappedValue.Form;
import org.watchlink.adapters.mapped.MappedValue.Form.Coded;
import org.watchlink.adapters.mapped.MappedValue.Form.Dated;
import org.watchlink.adapters.mapped.MappedValue.Form.Plain;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

/// Writes a record of maps, lists, texts, numbers and truth values as somebody else's XML, by a
/// [Mapping]. It is written whole or not at all.
public final class MappedXml {

    private final Object record;
    private final List<MappingFault> faults = new ArrayList<>();

    private MappedXml(Map<String, ?> record) {
        this.record = record;
    }

    /// The document, or everything that keeps it from being written.
    public static Mapped<Octets> write(Mapping mapping, Map<String, ?> record) {
        MappedXml xml = new MappedXml(record);
        MappedElement root = mapping.root();
        Optional<XmlElement> document = xml.element(root, root.name(), record);
        if (document.isEmpty() && xml.faults.isEmpty()) {
            xml.fault(root.name(), "is left out, and it is the whole document");
        }
        return xml.faults.isEmpty()
            ? new Mapped.Done<>(Xml.write(document.orElseThrow(), mapping.namespaces()))
            : new Mapped.Faulty<>(List.copyOf(xml.faults));
    }

    private List<XmlElement> elements(MappedElement element, String parent, Object item) {
        String place = parent + '/' + element.name();
        if (element.each().isEmpty()) {
            return element(element, place, item).stream().toList();
        }
        return switch (at(element.each().get(), item)) {
            case null -> List.of();
            case List<?> items -> {
                List<XmlElement> elements = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    element(element, place + '[' + (i + 1) + ']', items.get(i))
                        .ifPresent(elements::add);
                }
                yield elements;
            }
            default -> {
                fault(place, "each is not a list");
                yield List.of();
            }
        };
    }

    private Optional<XmlElement> element(MappedElement element, String place, Object item) {
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((name, value) ->
            text(value, place + '@' + name, item).ifPresent(text -> attributes.put(name, text)));
        return switch (element.content()) {
            case Text(MappedValue value) -> text(value, place, item).map(text ->
                new XmlElement(element.name(), attributes, List.of(), text));
            case Children(List<MappedElement> children, boolean optional) -> {
                List<XmlElement> written = children.stream()
                    .flatMap(child -> elements(child, place, item).stream()).toList();
                yield optional && written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new XmlElement(element.name(), attributes, written, ""));
            }
        };
    }

    private Optional<String> text(MappedValue value, String place, Object item) {
        return switch (value) {
            case Constant(String text) -> Optional.of(text);
            case Field(String path, Form form, boolean optional) -> {
                Object found = at(path, item);
                if (found != null) {
                    yield text(form, plain(found), place);
                }
                if (!optional) {
                    fault(place, "the field " + path + " is missing");
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<String> text(Form form, Optional<String> plain, String place) {
        if (plain.isEmpty()) {
            fault(place, "the field is not a single value");
            return plain;
        }
        Optional<String> text = switch (form) {
            case Plain() -> plain;
            case Coded(Map<String, String> table, Optional<String> otherwise) ->
                plain.map(table::get).or(() -> otherwise);
            case Dated(var wanted) -> plain.flatMap(MappedXml::time).map(wanted::format);
        };
        if (text.isEmpty()) {
            fault(place, form instanceof Dated
                ? "the field is not a time" : "the field is not in the table");
        }
        return text;
    }

    private Object at(String path, Object item) {
        if (path.equals(".")) {
            return item;
        }
        boolean fromRecord = path.startsWith("/");
        Object found = fromRecord ? record : item;
        for (String name : (fromRecord ? path.substring(1) : path).split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private static Optional<String> plain(Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Boolean truth -> Optional.of(truth.toString());
            case Number number when Double.isFinite(number.doubleValue()) ->
                Optional.of(new BigDecimal(number.toString()).toPlainString());
            default -> Optional.empty();
        };
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void fault(String place, String reason) {
        faults.add(new MappingFault(place, reason));
    }
}
