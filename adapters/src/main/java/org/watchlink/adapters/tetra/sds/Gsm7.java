package org.watchlink.adapters.tetra.sds;

import java.util.stream.IntStream;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The default alphabet of GSM and its extension (3GPP TS 23.038 clause 6.2.1), seven bits a
/// character, packed from the least significant bit of the first octet on (clause 6.1.2):
///
///     octet 0   2g 1a 1b 1c 1d 1e 1f 1g      1a is the most significant bit of character 1
///     octet 1   3f 3g 2a 2b 2c 2d 2e 2f
final class Gsm7 {

    private static final String ALPHABET = """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ\
         !"#¤%&'()*+,-./0123456789:;<=>?\
        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§\
        ¿abcdefghijklmnopqrstuvwxyzäöñüà""";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int[] EXTENSION_CODES =
        {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final int ESCAPE = 0x1B;
    private static final int CARRIAGE_RETURN = 0x0D;
    private static final char MARK = '\uFFFD';

    private Gsm7() { }

    /// How many bits a character takes.
    static int width(int codePoint) {
        return EXTENSION.indexOf(codePoint) < 0 ? 7 : 14;
    }

    /// The characters that fill the bits. One that reaches into an octet of which only some bits
    /// were sent is not guessed: U+FFFD stands for it, and for an escape that nothing follows.
    static String unpack(Bits bits) {
        int count = bits.length() / 7;
        int readable = bits.length() / 8 * 8 / 7;
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < readable; i++) {
            int code = septet(bits.octets(), i);
            if (code != ESCAPE) {
                text.append(ALPHABET.charAt(code));
            } else if (i + 1 < readable) {
                i++;
                text.append(extended(septet(bits.octets(), i)));
            } else {
                text.append(MARK);
            }
        }
        return text.repeat(MARK, count - readable).toString();
    }

    /// Whole octets. Where seven bits are left over in the last one, they are a carriage return, so
    /// that nobody reads an `@` in them.
    static Bits pack(String text) {
        OctetWriter octets = new OctetWriter();
        int waiting = 0;
        int held = 0;
        for (int code : codes(text)) {
            held |= code << waiting;
            waiting += 7;
            if (waiting >= 8) {
                octets.u8(held);
                held >>= 8;
                waiting -= 8;
            }
        }
        if (waiting > 0) {
            octets.u8(waiting == 1 ? held | CARRIAGE_RETURN << 1 : held);
        }
        return Bits.of(octets.octets());
    }

    private static int[] codes(String text) {
        return text.codePoints().flatMap(point -> {
            int extension = EXTENSION.indexOf(point);
            int code = point == ESCAPE ? -1 : ALPHABET.indexOf(point);
            return extension >= 0
                ? IntStream.of(ESCAPE, EXTENSION_CODES[extension])
                : IntStream.of(code >= 0 ? code : '?');
        }).toArray();
    }

    /// What the extension lacks is shown as the alphabet has it, and a second escape as a blank.
    private static char extended(int code) {
        for (int i = 0; i < EXTENSION_CODES.length; i++) {
            if (EXTENSION_CODES[i] == code) {
                return EXTENSION.charAt(i);
            }
        }
        return code == ESCAPE ? ' ' : ALPHABET.charAt(code);
    }

    private static int septet(Octets octets, int index) {
        int bit = index * 7;
        int low = octets.at(bit / 8);
        int high = bit / 8 + 1 < octets.length() ? octets.at(bit / 8 + 1) : 0;
        return (high << 8 | low) >> bit % 8 & 0x7F;
    }
}
