package org.watchlink.adapters.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

class AtomXmlTest {

    private static final String ATOM = "{http://www.w3.org/2005/Atom}";
    private static final String CAP = "{urn:oasis:names:tc:emergency:cap:1.2}";
    private static final URI SELF = URI.create("https://gateway.example/feed/v1/atom?a=1&b=2");
    private static final URI ID = URI.create("urn:uuid:0190e3c6-7f2a-7000-8000-000000000001");
    private static final URI LINK = URI.create("https://gateway.example/feed/v1/alerts/1");
    private static final Instant UPDATED = Instant.parse("2026-11-22T10:20:00.123Z");

    @Test
    void hasWhatAtomRequires() {
        AtomEntry entry = AtomEntry.of(CapExamples.whole(), ID, LINK);

        XmlElement feed = written(feed(List.of(entry)));

        assertThat(feed).isEqualTo(XmlElement.of(ATOM + "feed",
            XmlElement.text(ATOM + "id", ID.toString()),
            XmlElement.text(ATOM + "title", "Alerts <of the scheme> & more"),
            XmlElement.text(ATOM + "updated", "2026-11-22T10:20:00Z"),
            XmlElement.of(ATOM + "author", XmlElement.text(ATOM + "name", "Control room")),
            link("self", "application/atom+xml", SELF),
            XmlElement.of(ATOM + "entry",
                XmlElement.text(ATOM + "id", ID.toString()),
                XmlElement.text(ATOM + "title", "Shop theft in progress"),
                XmlElement.text(ATOM + "updated", "2026-11-22T10:15:30Z"),
                link("alternate", "application/cap+xml", LINK),
                XmlElement.text(CAP + "status", "Actual"),
                XmlElement.text(CAP + "msgType", "Update"))));
    }

    @Test
    void keepsTheOrderOfItsEntriesAndMayHaveNone() {
        List<AtomEntry> entries = List.of(entry("2"), entry("1"), entry("3"));

        assertThat(written(feed(entries)).all(ATOM + "entry"))
            .extracting(entry -> entry.textAt(ATOM + "title")).containsExactly("2", "1", "3");
        assertThat(written(feed(List.of())).all(ATOM + "entry")).isEmpty();
    }

    @Test
    void saysInTheTitleWhatIsNotActual() {
        Alert exercise = new AlertDraft(
            "i", "s", CapExamples.SENT, Status.Exercise, MsgType.Alert)
            .info(CapExamples.theft().info()).alert();
        Alert cancel = new AlertDraft(
            "i", "s", CapExamples.SENT, Status.Test, MsgType.Cancel).alert();

        assertThat(AtomEntry.of(exercise, ID, LINK).title()).isEqualTo("Exercise: Shop theft");
        assertThat(AtomEntry.of(cancel, ID, LINK).title()).isEqualTo("Test: Cancel");
    }

    @Test
    void takesNoRelativeAddress() {
        assertThatIllegalArgumentException().isThrownBy(() ->
            AtomEntry.of(CapExamples.whole(), ID, URI.create("alerts/1")));
        assertThatIllegalArgumentException().isThrownBy(() ->
            AtomEntry.of(CapExamples.whole(), URI.create("1"), LINK));
    }

    private static AtomFeed feed(List<AtomEntry> entries) {
        return new AtomFeed(
            ID, "Alerts <of the scheme> & more", UPDATED, "Control room", SELF, entries);
    }

    private static AtomEntry entry(String title) {
        return new AtomEntry(ID, title, UPDATED, LINK, Status.Actual, MsgType.Alert);
    }

    private static XmlElement link(String relation, String type, URI uri) {
        return new XmlElement(ATOM + "link",
            Map.of("rel", relation, "type", type, "href", uri.toString()), List.of(), "");
    }

    private static XmlElement written(AtomFeed feed) {
        return ((Message<XmlElement>) Xml.readQualified(AtomXml.write(feed))).message();
    }
}
