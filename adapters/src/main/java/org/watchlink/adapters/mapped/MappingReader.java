package org.watchlink.adapters.mapped;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.watchlink.adapters.mapped.MappedElement.Content;
import org.watchlink.adapters.mapped.MappedElement.Content.Children;
import org.watchlink.adapters.mapped.MappedElement.Content.Text;
import org.watchlink.adapters.mapped.MappedValue.Constant;
import org.watchlink.adapters.mapped.MappedValue.Field;
import org.watchlink.adapters.mapped.MappedValue.Form;
import org.watchlink.adapters.mapped.MappedValue.Form.Coded;
import org.watchlink.adapters.mapped.MappedValue.Form.Dated;
import org.watchlink.adapters.mapped.MappedValue.Form.Plain;

/// A mapping file, as a parser of JSON or YAML gave it:
///
///     namespaces: {"": "urn:example:incident", "x": "urn:example:more"}
///     tables:     {grade: {IMMEDIATE: "1", PRIORITY: "2"}}
///     root:
///       element: Incident
///       attributes: {version: {constant: "2"}, x:id: {field: number}}
///       children:
///         - {element: Grade, field: grade, table: grade, otherwise: "9"}
///         - {element: Opened, field: opened, date: "dd/MM/yyyy HH:mm", zone: Europe/London}
///         - {element: Town, field: place.town, optional: true}
///         - element: People
///           optional: true
///           children:
///             - {element: Person, each: people, field: name}
///
/// All faults are told at once.
public final class MappingReader {

    private static final Pattern NAME =
        Pattern.compile("(?:([A-Za-z_][A-Za-z0-9_.-]*):)?[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern PREFIX = Pattern.compile("(?!(?i:xml))[A-Za-z_][A-Za-z0-9_.-]*|");
    private static final Pattern PATH = Pattern.compile("\\.|/?[^./]+(\\.[^./]+)*");

    private static final Set<String> FILE = Set.of("namespaces", "tables", "root");
    private static final Set<String> VALUE =
        Set.of("constant", "field", "table", "otherwise", "date", "zone", "optional");
    private static final Set<String> ELEMENT = Set.of(
        "element", "each", "attributes", "children",
        "constant", "field", "table", "otherwise", "date", "zone", "optional");

    private final Map<String, String> namespaces;
    private final Map<String, Map<String, String>> tables;

    private MappingReader(
        Map<String, String> namespaces, Map<String, Map<String, String>> tables) {
        this.namespaces = namespaces;
        this.tables = tables;
    }

    /// Reads the whole file.
    public static Mapped<Mapping> read(Map<?, ?> tree) {
        MappingNode file = MappingNode.of(tree);
        file.knows(FILE);
        Map<String, String> namespaces =
            file.node("namespaces").map(MappingReader::namespaces).orElse(Map.of());
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        file.node("tables").ifPresent(node ->
            node.named().forEach((name, table) -> tables.put(name, table.texts())));
        if (!file.has("root")) {
            file.fault("root", "is needed");
        }
        Optional<MappedElement> root =
            file.node("root").map(new MappingReader(namespaces, tables)::element);
        root.flatMap(MappedElement::each).ifPresent(_ ->
            file.fault("root.each", "is not for the root: a document has one"));
        return file.faults().isEmpty()
            ? new Mapped.Done<>(new Mapping(namespaces, root.orElseThrow()))
            : new Mapped.Faulty<>(file.faults());
    }

    private static Map<String, String> namespaces(MappingNode node) {
        Map<String, String> namespaces = node.texts();
        namespaces.forEach((prefix, namespace) -> {
            if (!PREFIX.matcher(prefix).matches()) {
                node.fault(prefix, "is not a prefix");
            }
            if (namespace.isBlank()) {
                node.fault(prefix, "is the name of a namespace");
            }
        });
        return namespaces;
    }

    private MappedElement element(MappingNode node) {
        node.knows(ELEMENT);
        String name = node.text("element").orElse("");
        name(node, "element", name);
        Optional<String> each = node.text("each");
        each.ifPresent(path -> path(node, "each", path));
        Map<String, MappedValue> attributes = new LinkedHashMap<>();
        node.node("attributes").ifPresent(all -> all.named().forEach((attribute, value) -> {
            name(all, attribute, attribute);
            value.knows(VALUE);
            attributes.put(attribute, value(value));
        }));
        return new MappedElement(name, each, attributes, content(node));
    }

    private Content content(MappingNode node) {
        if (!node.has("constant") && !node.has("field")) {
            return new Children(
                node.nodes("children").stream().map(this::element).toList(),
                node.flag("optional"));
        }
        if (node.has("children")) {
            node.fault("children", "do not go with a text");
        }
        return new Text(value(node));
    }

    private MappedValue value(MappingNode node) {
        if (node.has("constant") == node.has("field")) {
            node.fault("field", "is needed, or a constant: one of them");
        }
        if (node.has("constant")) {
            return new Constant(node.text("constant").orElse(""));
        }
        String path = node.text("field").orElse(".");
        path(node, "field", path);
        return new Field(path, form(node), node.flag("optional"));
    }

    private Form form(MappingNode node) {
        Optional<String> table = node.text("table");
        Optional<String> date = node.text("date");
        if (table.isPresent() && date.isPresent()) {
            node.fault("date", "does not go with a table");
        }
        if (table.isEmpty() && node.has("otherwise")) {
            node.fault("otherwise", "goes with a table");
        }
        if (date.isEmpty() && node.has("zone")) {
            node.fault("zone", "goes with a date");
        }
        if (table.isPresent()) {
            if (!tables.containsKey(table.get())) {
                node.fault("table", "is none of the tables");
            }
            return new Coded(
                tables.getOrDefault(table.get(), Map.of()), node.text("otherwise"));
        }
        return date.<Form>map(pattern -> dated(node, pattern)).orElseGet(Plain::new);
    }

    private static Form dated(MappingNode node, String pattern) {
        ZoneId zone = ZoneId.of("UTC");
        try {
            zone = ZoneId.of(node.text("zone").orElse("UTC"));
        } catch (DateTimeException _) {
            node.fault("zone", "is a zone such as Europe/London");
        }
        try {
            DateTimeFormatter form =
                DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone);
            form.format(Instant.EPOCH);
            return new Dated(form);
        } catch (IllegalArgumentException | DateTimeException _) {
            node.fault("date", "is a pattern such as yyyy-MM-dd'T'HH:mm:ssXXX");
            return new Plain();
        }
    }

    private void name(MappingNode node, String key, String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            node.fault(key, "is not the name of an element or attribute");
        } else if (matcher.group(1) != null && !namespaces.containsKey(matcher.group(1))) {
            node.fault(key, "has a prefix that is none of the namespaces");
        }
    }

    private static void path(MappingNode node, String key, String path) {
        if (!PATH.matcher(path).matches()) {
            node.fault(key, "is a path such as place.town, /number or .");
        }
    }
}
