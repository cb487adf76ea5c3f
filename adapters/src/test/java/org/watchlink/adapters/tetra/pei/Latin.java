package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import org.watchlink.adapters.wire.Octets;

/// Text as octets and back, as a terminal spells it.
public final class Latin {

    private Latin() { }

    public static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static String text(Octets octets) {
        return new String(octets.toBytes(), StandardCharsets.ISO_8859_1);
    }

    /// What stands in a file for octets that do not show: `\r \n \e \z \0 \s` and `\*` for a long
    /// line's worth of the octet before it.
    public static Octets escaped(String text) {
        return octets(text
            .replace("\\r", "\r").replace("\\n", "\n").replace("\\e", "\u001B")
            .replace("\\z", "\u001A").replace("\\0", "\0").replace("\\s", " ")
            .replace("0\\*", "0".repeat(5000)).replace("\\u", "\u00DC"));
    }
}
