package org.watchlink.adapters.tetra.pei;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// The two lines in which a status or short data comes:
///
///     +CTSDSR: service,[calling],[its type],called,its type,bits[,e2ee]
///     hexadecimal digits
///
/// Some radios leave out who called (4 fields) and the type of the called one (3 fields). Four
/// bits a digit; a Sepura prints 84 bits in 21 digits, a Motorola in 22, so the header has the
/// word. It never has more of it than there are digits.
final class PeiSds {

    static final String NAME = "CTSDSR";

    private static final int WITHOUT_TYPE = 3;
    private static final int WITHOUT_CALLING = 4;
    private static final int WHOLE = 6;
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]+");

    private PeiSds() { }

    static Decoded<Pei> decode(String header, String payload, Octets frame) {
        PeiFields fields = new PeiFields(header);
        int count = fields.count();
        if (count < WITHOUT_TYPE || count > WITHOUT_CALLING && count < WHOLE) {
            return new Malformed<>("fields", frame);
        }
        AiService service = new AiService(fields.number());
        Optional<TetraIdentity> calling =
            count >= WHOLE ? fields.optionalDigitsAndType() : Optional.empty();
        TetraIdentity called =
            count == WITHOUT_TYPE ? fields.identity() : fields.digitsAndType();
        int declared = fields.number();
        boolean encrypted = fields.optional().orElse(0) == 1;
        if (!fields.right()) {
            return new Malformed<>("fields", frame);
        }
        if (!DIGITS.matcher(payload).matches()) {
            return new Malformed<>("payload", frame);
        }
        Bits bits = Bits.ofHex(payload).first(declared);
        return new Message<>(
            new SdsReceived(service, calling, called, declared, bits, encrypted));
    }

    static String text(SdsReceived received) {
        PeiText header = new PeiText(NAME)
            .put(received.service().code())
            .digitsAndType(received.calling())
            .digitsAndType(Optional.of(received.called()))
            .put(received.declaredBits());
        if (received.encrypted()) {
            header.put(1);
        }
        return header.line() + PeiFramer.END + digits(received.bits());
    }

    /// At least one digit: a payload without any would be an empty line.
    private static String digits(Bits bits) {
        return bits.length() == 0 ? "0" : bits.hex().toUpperCase(Locale.ROOT);
    }
}
