package org.watchlink.adapters.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML document, as [Xml] reads and writes it. Text is without the blanks around
/// it; where it stands between child elements does not matter to us.
public record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    /// An element that holds `children`.
    public static XmlElement of(String name, List<XmlElement> children) {
        return new XmlElement(name, Map.of(), List.copyOf(children), "");
    }

    /// An element that holds `children`.
    public static XmlElement of(String name, XmlElement... children) {
        return of(name, List.of(children));
    }

    /// An element that holds a text.
    public static XmlElement text(String name, String text) {
        return new XmlElement(name, Map.of(), List.of(), text);
    }

    /// The same element with one attribute more.
    public XmlElement with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(name, more, children, text);
    }

    /// The first child of that name.
    public Optional<XmlElement> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /// The element that is reached by one name after another.
    public Optional<XmlElement> at(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String wanted : path) {
            found = found.flatMap(element -> element.child(wanted));
        }
        return found;
    }

    /// Every child of that name.
    public List<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /// The text of the element at `path`, or none at all where it is missing.
    public String textAt(String... path) {
        return at(path).map(XmlElement::text).orElse("");
    }

    /// The attribute of that name, or none at all where it is missing.
    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /// A finite number, where the attribute is one: some cameras send the name of a variable.
    public Optional<Double> number(String wanted) {
        return numberIn(attribute(wanted));
    }

    /// A finite number, where the text of the element at `path` is one.
    public Optional<Double> numberAt(String... path) {
        return numberIn(textAt(path));
    }

    private static Optional<Double> numberIn(String digits) {
        try {
            return Optional.of(Double.valueOf(digits)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
