package org.watchlink.adapters.cap;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

/// A feed of alerts in XML (RFC 4287):
///
///     <feed> id title updated author <link rel="self"/>
///       <entry> id title updated <link type="application/cap+xml"/> cap:status cap:msgType
///       </entry>*
///     </feed>
///
/// An entry without content needs a link of its own (4.1.2). The two elements of CAP in it are
/// foreign markup (6.4), as the National Weather Service writes it: a reader tells an exercise from
/// the real thing without fetching the alert.
public final class AtomXml {

    /// What a feed is.
    public static final String FEED_TYPE = "application/atom+xml";

    /// What an alert is.
    public static final String ALERT_TYPE = "application/cap+xml";

    private static final Map<String, String> NAMESPACES = Map.of(
        "", "http://www.w3.org/2005/Atom", "cap", CapElements.NAMESPACE);

    private AtomXml() { }

    /// The feed as it is sent.
    public static Octets write(AtomFeed feed) {
        List<XmlElement> elements = new ArrayList<>(List.of(
            uri("id", feed.id()),
            XmlElement.text("title", feed.title()),
            time("updated", feed.updated()),
            XmlElement.of("author", XmlElement.text("name", feed.author())),
            link(feed.self(), "self", FEED_TYPE)));
        feed.entries().forEach(entry -> elements.add(element(entry)));
        return Xml.write(XmlElement.of("feed", elements), NAMESPACES);
    }

    private static XmlElement element(AtomEntry entry) {
        return XmlElement.of("entry",
            uri("id", entry.id()),
            XmlElement.text("title", entry.title()),
            time("updated", entry.updated()),
            link(entry.link(), "alternate", ALERT_TYPE),
            XmlElement.text("cap:status", entry.status().name()),
            XmlElement.text("cap:msgType", entry.msgType().name()));
    }

    private static XmlElement uri(String name, URI uri) {
        return XmlElement.text(name, uri.toString());
    }

    /// In UTC, with a `Z`: Atom's times are those of RFC 3339, not CAP's.
    private static XmlElement time(String name, Instant time) {
        return XmlElement.text(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static XmlElement link(URI uri, String relation, String type) {
        return XmlElement.of("link")
            .with("rel", relation).with("type", type).with("href", uri.toString());
    }
}
