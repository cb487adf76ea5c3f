package org.watchlink.adapters.hytera;

import java.nio.charset.StandardCharsets;
import org.watchlink.adapters.wire.Octets;

/// A text as it was sent: UTF-16, least significant octet first.
///
/// A radio may cut a text in the middle of a character. Such a text is still worth reading, so the
/// octets are kept as they came, and only [#shown()] puts a mark where they make no character.
public record Utf16Text(Octets octets) {

    /// A text of our own.
    public static Utf16Text of(String text) {
        return new Utf16Text(Octets.of(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    /// The text in well-formed characters: U+FFFD stands for a lone surrogate or an odd octet.
    public String shown() {
        return new String(octets.toBytes(), StandardCharsets.UTF_16LE);
    }
}
