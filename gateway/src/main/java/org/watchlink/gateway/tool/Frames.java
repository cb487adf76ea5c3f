package org.watchlink.gateway.tool;

import java.util.Map;
import org.watchlink.adapters.wire.Octets;

/// Frames as people write them: hexadecimal digits, with blanks or colons between octets, perhaps
/// after `0x`.
final class Frames {

    private Frames() { }

    static Map<String, Object> read(Protocol protocol, String digits) {
        try {
            return protocol.tell(Octets.ofHex(digits.strip().replaceFirst("^0[xX]", "")
                .replace(":", "")));
        } catch (IllegalArgumentException _) {
            return Told.malformed("Hex", "not hexadecimal digits in pairs", digits.strip());
        }
    }
}
