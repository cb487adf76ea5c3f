package org.watchlink.gateway.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;

/// Frames as people write them: hexadecimal digits, with blanks or colons between octets, perhaps
/// after `0x`.
final class Frames {

    private Frames() { }

    /// Reads whole octets for `reader`.
    static Function<String, List<Map<String, Object>>> ofOctets(
        Function<Octets, Map<String, Object>> reader) {
        return text -> List.of(octets(text).map(reader).orElseGet(() -> Told.malformed(
            "Hex", "not hexadecimal digits in pairs", text.strip())));
    }

    /// Reads four bits a digit for `reader`.
    static Function<String, List<Map<String, Object>>> ofBits(
        Function<Bits, Map<String, Object>> reader) {
        return text -> {
            try {
                return List.of(reader.apply(Bits.ofHex(digits(text))));
            } catch (IllegalArgumentException _) {
                return List.of(Told.malformed("Hex", "not hexadecimal digits", text.strip()));
            }
        };
    }

    /// The octets, if that is what the text is.
    static Optional<Octets> octets(String text) {
        try {
            return Optional.of(Octets.ofHex(digits(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String digits(String text) {
        return text.strip().replaceFirst("^0[xX]", "").replaceAll("[\\s:]", "");
    }
}
