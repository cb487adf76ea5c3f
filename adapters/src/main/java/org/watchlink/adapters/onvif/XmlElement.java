package org.watchlink.adapters.onvif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of a SOAP message. One that was read bears its local name alone, since cameras use
/// prefixes that they never declare; one to be written bears its usual prefix.
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    static XmlElement of(String name, List<XmlElement> children) {
        return new XmlElement(name, Map.of(), List.copyOf(children), "");
    }

    static XmlElement of(String name, XmlElement... children) {
        return of(name, List.of(children));
    }

    static XmlElement text(String name, String text) {
        return new XmlElement(name, Map.of(), List.of(), text);
    }

    XmlElement with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new XmlElement(name, more, children, text);
    }

    Optional<XmlElement> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /// The element that is reached by one name after another.
    Optional<XmlElement> at(String... path) {
        Optional<XmlElement> found = Optional.of(this);
        for (String wanted : path) {
            found = found.flatMap(element -> element.child(wanted));
        }
        return found;
    }

    List<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /// The text of the element at `path`, or none at all where it is missing.
    String textAt(String... path) {
        return at(path).map(XmlElement::text).orElse("");
    }

    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    /// A finite number, where the attribute is one: some cameras send the name of a variable.
    Optional<Double> number(String wanted) {
        return numberIn(attribute(wanted));
    }

    Optional<Double> numberAt(String... path) {
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
