package org.watchlink.adapters.onvif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.wire.XmlElement;

/// A fault in XML (SOAP 1.2 part 1, 5.4):
///
///     <Fault>
///       <Code> <Value/> <Subcode> <Value/> <Subcode> … </Subcode> </Subcode> </Code>
///       <Reason> <Text/> </Reason>
///     </Fault>
///
/// Codes lose their prefix, since cameras use prefixes that they never declare.
final class FaultXml {

    private static final int LONGEST_REASON = 200;

    private FaultXml() { }

    static Fault read(XmlElement fault) {
        List<String> subcodes = new ArrayList<>();
        Optional<XmlElement> subcode = fault.at("Code", "Subcode");
        while (subcode.isPresent()) {
            subcodes.add(local(subcode.get().textAt("Value")));
            subcode = subcode.get().child("Subcode");
        }
        String reason = fault.textAt("Reason", "Text");
        return new Fault(
            local(fault.textAt("Code", "Value")), List.copyOf(subcodes),
            reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    static XmlElement write(Fault fault) {
        List<XmlElement> code = new ArrayList<>();
        code.add(XmlElement.text("s:Value", "s:" + fault.code()));
        for (String subcode : fault.subcodes().reversed()) {
            List<XmlElement> inner = new ArrayList<>(code.subList(1, code.size()));
            inner.addFirst(XmlElement.text("s:Value", "ter:" + subcode));
            code = new ArrayList<>(List.of(code.getFirst(), XmlElement.of("s:Subcode", inner)));
        }
        return XmlElement.of("s:Fault",
            XmlElement.of("s:Code", code),
            XmlElement.of("s:Reason",
                XmlElement.text("s:Text", fault.reason()).with("xml:lang", "en")));
    }
}
