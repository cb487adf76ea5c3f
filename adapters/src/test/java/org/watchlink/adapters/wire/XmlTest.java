package org.watchlink.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

class XmlTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM '%s/x'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x PUBLIC 'p' '%s/x'>]><a b='&x;'/>",
        "<!DOCTYPE a SYSTEM '%s/x.dtd'><a/>",
        "<!DOCTYPE a PUBLIC '-//W3C//DTD XHTML 1.0//EN' '%s/x.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY %% p SYSTEM '%s/p'> %%p;]><a/>",
        "<!DOCTYPE a [<!ENTITY %% f SYSTEM 'file:///etc/passwd'>"
            + "<!ENTITY %% d SYSTEM '%s/evil.dtd'> %%d; %%send;]><a/>",
        "<!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a b CDATA 'default'>]><a/>",
        "<!DOCTYPE a [<!NOTATION n SYSTEM '%s/n'><!ENTITY x SYSTEM '%s/y' NDATA n>]><a/>",
        "<!DOCTYPE a [<!ENTITY a0 'lol'><!ENTITY a1 '&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;'>"
            + "<!ENTITY a2 '&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;'>"
            + "<!ENTITY a3 '&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;'>"
            + "<!ENTITY a4 '&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;'>]><a>&a4;</a>",
        "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]><a>&x;</a>",
        "<a>&x;</a>",
        "<a b='&x;'/>"
    })
    void refusesADocumentTypeAndFetchesNothing(String attack) throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String here = "http://127.0.0.1:" + outside.getLocalPort();

            Decoded<XmlElement> read = read(attack.replace("%s", here).replace("%%", "%"));

            assertThat(read).isInstanceOf(Malformed.class);
            outside.setSoTimeout(1);
            Assertions.assertThatThrownBy(outside::accept)
                .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void includesNothing() throws IOException {
        try (ServerSocket outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String here = "http://127.0.0.1:" + outside.getLocalPort();

            Decoded<XmlElement> read = read("<?xml-stylesheet href='" + here + "/s'?>"
                + "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + here
                + "/i'/></a>");

            assertThat(read).isInstanceOf(Message.class);
            outside.setSoTimeout(1);
            Assertions.assertThatThrownBy(outside::accept)
                .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesWhatIsTooDeepOrTooMuch() {
        assertThat(read("<a>".repeat(47) + "</a>".repeat(47))).isInstanceOf(Message.class);
        assertThat(reason("<a>".repeat(10_000))).isEqualTo("too deep");
        assertThat(reason("<a>" + "<b/>".repeat(20_001) + "</a>")).isEqualTo("too deep");
        assertThat(reason("<a>" + "x".repeat(Xml.MAX_LENGTH) + "</a>")).isEqualTo("too large");
    }

    @Test
    void refusesWhatIsNotXml() {
        assertThat(List.of("", " ", "<", "<a", "<a>", "<a></b>", "<a/><b/>", "text", "{}",
            "<html><br></html>", "<a b=1/>", "\u0000", "<a>\u0001</a>"))
            .allMatch(text -> reason(text).equals("not xml"));
    }

    @Test
    void readsPrefixesThatWereNeverDeclared() {
        assertThat(read("<tptz:A><tt:PanTilt tt:x='1'>{{pan}}</tt:PanTilt></tptz:A>"))
            .isEqualTo(new Message<>(XmlElement.of("A",
                XmlElement.text("PanTilt", "{{pan}}").with("x", "1"))));
    }

    @Test
    void readsQualifiedNames() {
        assertThat(readQualified("<x:a xmlns:x='urn:x'><b/><c xmlns='urn:y' d='1'/></x:a>"))
            .isEqualTo(new Message<>(XmlElement.of("{urn:x}a",
                XmlElement.text("b", ""), XmlElement.text("{urn:y}c", "").with("d", "1"))));
        assertThat(readQualified("<x:a/>")).isInstanceOf(Malformed.class);
    }

    @Test
    void declaresAPrefixWhereItIsFirstUsed() {
        XmlElement document = XmlElement.of("a",
            XmlElement.text("x:b", "1").with("y:c", "2"), XmlElement.text("x:d", ""));

        Octets written = Xml.write(document, Map.of("", "urn:a", "x", "urn:x", "y", "urn:&"));

        assertThat(new String(written.toBytes(), StandardCharsets.UTF_8)).endsWith(
            "<a xmlns=\"urn:a\"><x:b xmlns:x=\"urn:x\" xmlns:y=\"urn:&amp;\" y:c=\"2\">1</x:b>"
            + "<x:d xmlns:x=\"urn:x\"></x:d></a>");
    }

    @Test
    void readsTheEncodings() {
        assertThat(read("\uFEFF<?xml version='1.0' encoding='UTF-8'?><a>é</a>"))
            .isEqualTo(new Message<>(XmlElement.text("a", "é")));
        assertThat(read("<?xml version='1.0' encoding='UTF-16'?><a>é</a>",
            StandardCharsets.UTF_16)).isEqualTo(new Message<>(XmlElement.text("a", "é")));
        assertThat(read("<a>é</a>", StandardCharsets.ISO_8859_1))
            .isEqualTo(new Message<>(XmlElement.text("a", "\uFFFD")));
    }

    @Test
    void writesNoTextAsMarkup() {
        String text = "</a>&amp;<![CDATA[\"']]>\r\n\t \u0000\uD800 end";

        Decoded<XmlElement> read =
            Xml.read(Xml.write(XmlElement.text("a", text).with("b", text), Map.of()));

        String expected = text.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
        assertThat(read).isEqualTo(new Message<>(
            new XmlElement("a", Map.of("b", expected), List.of(), expected)));
    }

    private static String reason(String text) {
        return read(text) instanceof Malformed<XmlElement>(String reason, _) ? reason : "read";
    }

    private static Decoded<XmlElement> readQualified(String text) {
        return Xml.readQualified(Octets.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Decoded<XmlElement> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static Decoded<XmlElement> read(String text, Charset charset) {
        return Xml.read(Octets.of(text.getBytes(charset)));
    }
}
