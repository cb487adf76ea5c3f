package org.watchlink.adapters.tetra.sds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;

/// Which characters the bits of a text are: a number of seven bits (clause 29.5.4.1).
///
/// ISO 8859-10, ISO 8859-14 and VISCII are in the standard and not in Java: texts in them are kept
/// and not shown.
public record TextCoding(int code) {

    /// The alphabet of GSM, seven bits a character.
    public static final TextCoding GSM_7_BIT = new TextCoding(0);
    /// Western Europe, what every radio shows.
    public static final TextCoding ISO_8859_1 = new TextCoding(1);
    /// All characters, sixteen bits each or twice that; not every radio shows them.
    public static final TextCoding UTF_16BE = new TextCoding(26);

    private static final String MARK = "\uFFFD";

    private static final List<Optional<Charset>> CHARSETS = Stream.of(
        "", "ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6",
        "ISO-8859-7", "ISO-8859-8", "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14",
        "ISO-8859-15", "IBM437", "IBM737", "IBM850", "IBM852", "IBM855", "IBM857", "IBM860",
        "IBM861", "IBM863", "IBM865", "IBM866", "IBM869", "UTF-16BE", "VISCII")
        .map(name -> Optional.of(name)
            .filter(known -> !known.isEmpty() && Charset.isSupported(known))
            .map(Charset::forName))
        .toList();

    /// What to send `text` in: ISO 8859-1, unless a character needs more and `unicode` is allowed.
    public static TextCoding forSending(String text, boolean unicode) {
        return unicode && !StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)
            ? UTF_16BE
            : ISO_8859_1;
    }

    /// How many bits a character takes.
    int width(int codePoint) {
        if (code == GSM_7_BIT.code()) {
            return Gsm7.width(codePoint);
        }
        return code == UTF_16BE.code() ? 16 * Character.charCount(codePoint) : 8;
    }

    /// The characters, if the coding is known.
    Optional<String> decode(Bits bits) {
        if (code == GSM_7_BIT.code()) {
            return Optional.of(Gsm7.unpack(bits));
        }
        Octets whole = bits.octets().slice(0, bits.length() / 8);
        String cut = bits.length() % 8 == 0 ? "" : MARK;
        return charset().map(charset -> new String(whole.toBytes(), charset) + cut);
    }

    /// The bits of `text`, of which there are whole octets.
    ///
    /// @throws IllegalArgumentException if the coding is not known
    Bits encode(String text) {
        if (code == GSM_7_BIT.code()) {
            return Gsm7.pack(text);
        }
        Charset charset = charset().orElseThrow(
            () -> new IllegalArgumentException("unknown coding " + code));
        return Bits.of(Octets.of(text.getBytes(charset)));
    }

    private Optional<Charset> charset() {
        return code < CHARSETS.size() ? CHARSETS.get(code) : Optional.empty();
    }
}
