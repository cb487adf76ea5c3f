package org.watchlink.adapters.tetra.sds;

import java.util.OptionalInt;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// Short data of every kind, as the terminal names the kinds: by AI service. The same bits mean
/// different things in each: 0000 is an emergency as a status, and nothing of the sort in type 4.
public final class SdsCodec {

    static final int TYPE_1 = 9;
    static final int TYPE_2 = 10;
    static final int TYPE_3 = 11;
    /// The service of a type 4 message.
    public static final int TYPE_4 = 12;
    static final int STATUS = 13;

    private final StatusCodec status = new StatusCodec();
    private final TypeFourCodec typeFour = new TypeFourCodec();

    /// Reads one whole message; never throws.
    public Decoded<Sds> decode(int aiService, Bits bits) {
        return switch (aiService) {
            case STATUS -> widen(status.decode(bits));
            case TYPE_4 -> widen(typeFour.decode(bits));
            case TYPE_1, TYPE_2, TYPE_3 -> userService(bits.length()).orElse(-1) == aiService
                ? new Message<>(new Sds.UserBits(bits))
                : new Malformed<>("length", bits.octets());
            default -> new Malformed<>("service", bits.octets());
        };
    }

    /// Writes one whole message, to be sent by its [Sds#aiService()].
    public Bits encode(Sds sds) {
        return switch (sds) {
            case Sds.Status message -> status.encode(message);
            case Sds.TypeFour message -> typeFour.encode(message);
            case Sds.UserBits(Bits bits) -> bits;
        };
    }

    /// The service that carries so many of the users' own bits.
    static OptionalInt userService(int length) {
        return switch (length) {
            case 16 -> OptionalInt.of(TYPE_1);
            case 32 -> OptionalInt.of(TYPE_2);
            case 64 -> OptionalInt.of(TYPE_3);
            default -> OptionalInt.empty();
        };
    }

    private static <S extends Sds> Decoded<Sds> widen(Decoded<S> decoded) {
        return switch (decoded) {
            case Message<S>(S message) -> new Message<>(message);
            case Malformed<S>(String reason, var octets) -> new Malformed<>(reason, octets);
        };
    }
}
