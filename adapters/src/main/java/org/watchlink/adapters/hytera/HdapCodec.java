package org.watchlink.adapters.hytera;

import java.util.Optional;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The envelope of Hytera's DMR application protocol.
///
///     0                  1        3          5         5+N     6+N
///     reliable service | opcode | length N | payload | check | 03
///     1 bit    7 bits    16 bits  16 bits    N octets
///
/// Numbers are written most significant octet first, those of RCP least significant first. The
/// check is the complement of the sum of octets 1 to 4+N, plus 0x33, modulo 256.
///
/// Reasons to refuse: `truncated`, `trailing` (fewer or more octets than the length says), `end`
/// (no 03), `layout` (the payload does not fit its operation).
public final class HdapCodec implements Codec<HdapFrame> {

    private static final int RELIABLE = 0x80;
    private static final int HEADER = 5;
    private static final int TRAILER = 2;
    private static final int LONGEST_PAYLOAD = 0xFFFF;
    private static final int CHECK_BASE = 0x33;
    private static final int END = 0x03;

    @Override
    public Decoded<HdapFrame> decode(Octets frame) {
        if (frame.length() < HEADER + TRAILER) {
            return new Malformed<>("truncated", frame);
        }
        OctetReader in = new OctetReader(frame);
        int first = in.u8();
        int service = first & ~RELIABLE;
        int opcode = u16(in, service);
        int length = u16(in, service);
        if (in.left() < length + TRAILER) {
            return new Malformed<>("truncated", frame);
        }
        if (in.left() > length + TRAILER) {
            return new Malformed<>("trailing", frame);
        }
        HdapBody body = new HdapBody(service, opcode, in.take(length));
        boolean checkRight = in.u8() == check(frame.slice(1, HEADER + length));
        if (in.u8() != END) {
            return new Malformed<>("end", frame);
        }
        Optional<? extends Hdap> message = read(body);
        return message.isEmpty()
            ? new Malformed<>("layout", frame)
            : new Message<>(new HdapFrame((first & RELIABLE) != 0, message.get(), checkRight));
    }

    @Override
    public Octets encode(HdapFrame frame) {
        HdapBody body = write(frame.message());
        int service = body.service();
        if (body.payload().length() > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("payload length");
        }
        OctetWriter out = new OctetWriter().u8(frame.reliable() ? service | RELIABLE : service);
        u16(out, service, body.opcode());
        u16(out, service, body.payload().length());
        out.put(body.payload());
        Octets checked = out.octets();
        return out.u8(check(checked.slice(1, checked.length()))).u8(END).octets();
    }

    private static Optional<? extends Hdap> read(HdapBody body) {
        return switch (body.service()) {
            case RrsCodec.SERVICE -> RrsCodec.decode(body);
            case LpCodec.SERVICE -> LpCodec.decode(body);
            case TmpCodec.SERVICE -> TmpCodec.decode(body);
            case RcpCodec.SERVICE -> RcpCodec.decode(body);
            case TelemetryCodec.SERVICE -> Optional.of(TelemetryCodec.decode(body));
            default -> Optional.of(new UnknownHdap(body.service(), body.opcode(), body.payload()));
        };
    }

    private static HdapBody write(Hdap message) {
        return switch (message) {
            case Rrs rrs -> RrsCodec.encode(rrs);
            case Lp lp -> LpCodec.encode(lp);
            case Tmp tmp -> TmpCodec.encode(tmp);
            case Rcp rcp -> RcpCodec.encode(rcp);
            case Telemetry telemetry -> TelemetryCodec.encode(telemetry);
            case UnknownHdap(int service, int opcode, Octets payload) ->
                new HdapBody(service, opcode, payload);
        };
    }

    private static int u16(OctetReader in, int service) {
        return service == RcpCodec.SERVICE ? in.u16le() : in.u16();
    }

    private static void u16(OctetWriter out, int service, int value) {
        if (service == RcpCodec.SERVICE) {
            out.u16le(value);
        } else {
            out.u16(value);
        }
    }

    private static int check(Octets checked) {
        return ~checked.sum() + CHECK_BASE & 0xFF;
    }
}
