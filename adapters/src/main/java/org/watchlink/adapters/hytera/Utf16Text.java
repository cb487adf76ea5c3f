package org.watchlink.adapters.hytera;

import java.nio.charset.StandardCharsets;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.Octets;

/// A text as it was sent: UTF-16, least significant octet first.
///
/// A radio may cut a text in the middle of a character. Such a text is still worth reading, so the
/// octets are kept as they came, and only [#shown()] puts a mark where they make no character.
public record Utf16Text(Octets octets) {

    private static final char MARK = '\uFFFD';

    /// A text of our own.
    public static Utf16Text of(String text) {
        return new Utf16Text(Octets.of(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    /// The text in well-formed characters: U+FFFD stands for a lone surrogate or an odd octet.
    public String shown() {
        OctetReader in = new OctetReader(octets);
        StringBuilder units = new StringBuilder(octets.length() / 2 + 1);
        while (in.left() > 1) {
            units.append((char) in.u16le());
        }
        if (in.left() == 1) {
            units.append(MARK);
        }
        return units.codePoints()
            .map(point -> Character.getType(point) == Character.SURROGATE ? MARK : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }
}
