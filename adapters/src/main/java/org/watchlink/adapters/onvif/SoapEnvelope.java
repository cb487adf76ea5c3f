package org.watchlink.adapters.onvif;

import java.util.Optional;
import org.watchlink.adapters.wire.XmlElement;

/// The SOAP 1.2 envelope:
///
///     <Envelope> <Header> … </Header> <Body> one element </Body> </Envelope>
///
/// Headers are passed over when read, those marked mustUnderstand too: cameras mark their own.
final class SoapEnvelope {

    private SoapEnvelope() { }

    static XmlElement around(XmlElement body) {
        return XmlElement.of("s:Envelope", XmlElement.of("s:Body", body));
    }

    static XmlElement around(XmlElement header, XmlElement body) {
        return XmlElement.of(
            "s:Envelope", XmlElement.of("s:Header", header), XmlElement.of("s:Body", body));
    }

    static Optional<XmlElement> body(XmlElement envelope) {
        return envelope.name().equals("Envelope")
            ? envelope.child("Body").flatMap(body -> body.children().stream().findFirst())
            : Optional.empty();
    }
}
