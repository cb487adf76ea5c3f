package org.watchlink.adapters.wire;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// XML as it comes from a network and goes to one, and the only place that owns a parser.
///
/// A document type is refused, and with it every entity of a document's own; nothing outside the
/// document is ever fetched; size, depth and number of elements have limits.
public final class Xml {

    /// The longest document that is read, in octets.
    public static final int MAX_LENGTH = 1 << 20;

    private static final int MAX_DEPTH = 48;
    private static final int MAX_ELEMENTS = 20_000;

    private Xml() { }

    private static XMLInputFactory hardened(Names names) {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, names == Names.QUALIFIED);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        readers.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the document is fetched");
        });
        return readers;
    }

    /// Reads a document whose names are told without their prefix, for peers that use prefixes that
    /// they never declare.
    public static Decoded<XmlElement> read(Octets document) {
        return read(document, Names.LOCAL);
    }

    /// Reads a document whose names are told as `{namespace}name`; a prefix has to be declared.
    public static Decoded<XmlElement> readQualified(Octets document) {
        return read(document, Names.QUALIFIED);
    }

    private static Decoded<XmlElement> read(Octets document, Names names) {
        if (document.length() > MAX_LENGTH) {
            return new Malformed<>("too large", document);
        }
        try {
            XMLStreamReader reader =
                hardened(names).createXMLStreamReader(new StringReader(text(document)));
            return read(reader, names, document);
        } catch (XMLStreamException _) {
            return new Malformed<>("not xml", document);
        }
    }

    /// UTF-8, or UTF-16 where a byte order mark says so. What is neither becomes a replacement
    /// character: the parser would print its complaint to the standard error of the process.
    private static String text(Octets document) {
        int mark = document.length() < 2 ? 0 : document.at(0) << 8 | document.at(1);
        boolean wide = mark == 0xFEFF || mark == 0xFFFE;
        String text = new String(
            document.toBytes(), wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Decoded<XmlElement> read(
        XMLStreamReader reader, Names names, Octets document) throws XMLStreamException {
        Deque<Opened> open = new ArrayDeque<>();
        open.push(new Opened("", Map.of()));
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Malformed<>("document type", document);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                        return new Malformed<>("too deep", document);
                    }
                    open.push(new Opened(names.of(reader), attributes(reader)));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().closed();
                    open.element().children.add(closed);
                }
                default -> { }
            }
        }
        return new Message<>(open.pop().children.getFirst());
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (!"xmlns".equals(reader.getAttributePrefix(i)) && !name.startsWith("xmlns")) {
                attributes.put(local(name), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /// The parser itself takes prefixes off some names and leaves them on others.
    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private enum Names {
        LOCAL, QUALIFIED;

        String of(XMLStreamReader reader) {
            return switch (this) {
                case LOCAL -> local(reader.getLocalName());
                case QUALIFIED -> reader.getNamespaceURI() == null
                    ? reader.getLocalName()
                    : "{" + reader.getNamespaceURI() + "}" + reader.getLocalName();
            };
        }
    }

    private record Opened(
        String name, Map<String, String> attributes, List<XmlElement> children,
        StringBuilder text) {

        Opened(String name, Map<String, String> attributes) {
            this(name, attributes, new ArrayList<>(), new StringBuilder());
        }

        XmlElement closed() {
            return new XmlElement(
                name, Map.copyOf(attributes), List.copyOf(children), text.toString().strip());
        }
    }

    /// Writes a document in UTF-8. Its names bear prefixes of `namespaces`, each of which is
    /// declared where it is first used; the prefix of an element without one is the empty text.
    public static Octets write(XmlElement document, Map<String, String> namespaces) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        write(document, new Scope(namespaces, Set.of()), out);
        return Octets.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(XmlElement element, Scope around, StringBuilder out) {
        Scope scope = around.inner();
        out.append('<').append(element.name());
        scope.declare(element.name(), out);
        element.attributes().forEach((name, value) -> {
            if (name.indexOf(':') > 0) {
                scope.declare(name, out);
            }
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        });
        if (element.text().indexOf(':') > 0) {
            scope.declare(element.text(), out);
        }
        out.append('>').append(escaped(element.text()));
        element.children().forEach(child -> write(child, scope, out));
        out.append("</").append(element.name()).append('>');
    }

    /// The prefixes that are declared where an element stands.
    private record Scope(Map<String, String> namespaces, Set<String> declared) {

        Scope inner() {
            return new Scope(namespaces, new HashSet<>(declared));
        }

        /// Declares the prefix of a name where it is first used, of a name that is a text too.
        void declare(String name, StringBuilder out) {
            String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
            String namespace = namespaces.get(prefix);
            if (namespace != null && declared.add(prefix)) {
                out.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix)
                    .append("=\"").append(escaped(namespace)).append('"');
            }
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
                default -> out.appendCodePoint(allowed(point) ? point : '\uFFFD');
            }
        });
        return out.toString();
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point <= 0xD7FF
            || point >= 0xE000 && point <= 0xFFFD
            || point >= 0x10000;
    }
}
