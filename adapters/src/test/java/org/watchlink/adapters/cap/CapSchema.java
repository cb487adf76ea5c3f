package org.watchlink.adapters.cap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.watchlink.adapters.wire.Octets;
import org.xml.sax.SAXException;

/// The schema of OASIS, and what it finds wrong with a document.
final class CapSchema {

    private static final Schema SCHEMA = load();

    private CapSchema() { }

    static Optional<String> fault(Octets document) {
        try {
            SCHEMA.newValidator().validate(
                new StreamSource(new ByteArrayInputStream(document.toBytes())));
            return Optional.empty();
        } catch (SAXException invalid) {
            return Optional.of(invalid.getMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Schema load() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CapSchema.class.getResource("CAP-v1.2.xsd"));
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
