package org.watchlink.adapters.tetra.sds;

import java.util.Optional;
import org.watchlink.adapters.wire.Bits;

/// A text as it was sent, which need not be readable: the bits are kept as they came.
///
/// It may hold line ends, NUL and other control characters, which a screen has to escape.
public record SdsText(TextCoding coding, Bits bits) {

    /// A text of our own; what the coding lacks becomes a question mark.
    public static SdsText of(TextCoding coding, String text) {
        return new SdsText(coding, coding.encode(text));
    }

    /// The text; U+FFFD stands for what makes no character. Empty when the coding is not known
    /// here: then there is nothing to show, and nothing to guess.
    public Optional<String> shown() {
        return coding.decode(bits);
    }
}
