package org.watchlink.adapters.hytera;

import java.nio.charset.StandardCharsets;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.Octets;

/// Text of a fixed width, an octet a character, any octet allowed.
final class FixedText {

    private FixedText() { }

    /// Reads `width` characters; those beyond the end are NUL.
    static String read(OctetReader in, int width) {
        StringBuilder text = new StringBuilder(width);
        for (int i = 0; i < width; i++) {
            text.append((char) in.u8());
        }
        return text.toString();
    }

    /// The octets of `text`, which must have `width` characters.
    static Octets write(String text, int width) {
        Octets octets = Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
        if (octets.length() != width) {
            throw new IllegalArgumentException("text width");
        }
        return octets;
    }
}
