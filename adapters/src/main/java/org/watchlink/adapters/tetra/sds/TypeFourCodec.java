package org.watchlink.adapters.tetra.sds;

import org.watchlink.adapters.tetra.sds.Sds.Location;
import org.watchlink.adapters.tetra.sds.Sds.SimpleLocationSystem;
import org.watchlink.adapters.tetra.sds.Sds.SimpleText;
import org.watchlink.adapters.tetra.sds.Sds.TypeFour;
import org.watchlink.adapters.tetra.sds.Sds.Unknown;
import org.watchlink.adapters.wire.BitCodec;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// A type 4 message (clauses 29.4.3.9 and 29.5).
///
///     02, 09      pid(8) reserved(1) coding(7) text
///     03          pid(8) coding(8) data
///     0A          pid(8) location message
///     80 to FF    pid(8) SDS-TL header ...
///     others      pid(8) data
public final class TypeFourCodec implements BitCodec<TypeFour> {

    /// The most bits that a message has.
    public static final int LONGEST = 2047;

    @Override
    public Decoded<TypeFour> decode(Bits frame) {
        if (frame.length() > LONGEST) {
            return new Malformed<>("length", frame.octets());
        }
        BitReader in = new BitReader(frame);
        int pid = in.u(8);
        if (Pid.hasTransport(pid)) {
            return SdsTlCodec.decode(pid, in, frame);
        } else if (in.overrun()) {
            return new Malformed<>("truncated", frame.octets());
        }
        TypeFour message = switch (pid) {
            case Pid.SIMPLE_TEXT -> new SimpleText(false, in.flag(), UserDataCodec.text(in));
            case Pid.SIMPLE_IMMEDIATE_TEXT ->
                new SimpleText(true, in.flag(), UserDataCodec.text(in));
            case Pid.SIMPLE_LOCATION_SYSTEM -> new SimpleLocationSystem(in.u(8), in.rest());
            case Pid.LOCATION -> new Location(frame);
            default -> new Unknown(pid, in.rest());
        };
        return in.overrun()
            ? new Malformed<>("truncated", frame.octets())
            : new Message<>(message);
    }

    /// @throws IllegalArgumentException if the message is longer than [#LONGEST]
    @Override
    public Bits encode(TypeFour message) {
        BitWriter out = new BitWriter();
        switch (message) {
            case SimpleText(boolean immediate, boolean reserved, SdsText text) -> {
                out.u(8, immediate ? Pid.SIMPLE_IMMEDIATE_TEXT : Pid.SIMPLE_TEXT);
                UserDataCodec.write(out.flag(reserved), text);
            }
            case SimpleLocationSystem(int coding, Bits data) ->
                out.u(8, Pid.SIMPLE_LOCATION_SYSTEM).u(8, coding).put(data);
            case Location(Bits pdu) -> out.put(pdu);
            case Unknown(int pid, Bits data) -> out.u(8, pid).put(data);
            case SdsTl transported -> SdsTlCodec.write(out, transported);
        }
        Bits bits = out.bits();
        if (bits.length() > LONGEST) {
            throw new IllegalArgumentException(bits.length() + " bits");
        }
        return bits;
    }
}
