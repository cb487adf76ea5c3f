package org.watchlink.adapters.onvif;

import java.util.Map;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Xml;
import org.watchlink.adapters.wire.XmlElement;

/// SOAP messages as octets, with the prefixes that everybody uses.
final class SoapXml {

    private static final Map<String, String> NAMESPACES = Map.of(
        "s", "http://www.w3.org/2003/05/soap-envelope",
        "wsse", "http://docs.oasis-open.org/wss/2004/01/"
            + "oasis-200401-wss-wssecurity-secext-1.0.xsd",
        "wsu", "http://docs.oasis-open.org/wss/2004/01/"
            + "oasis-200401-wss-wssecurity-utility-1.0.xsd",
        "tds", OnvifService.DEVICE.namespace(),
        "trt", OnvifService.MEDIA.namespace(),
        "tr2", OnvifService.MEDIA2.namespace(),
        "tptz", OnvifService.PTZ.namespace(),
        "tt", "http://www.onvif.org/ver10/schema",
        "ter", "http://www.onvif.org/ver10/error");

    private SoapXml() { }

    static Octets write(XmlElement envelope) {
        return Xml.write(envelope, NAMESPACES);
    }
}
