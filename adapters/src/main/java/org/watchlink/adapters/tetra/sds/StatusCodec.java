package org.watchlink.adapters.tetra.sds;

import org.watchlink.adapters.tetra.sds.Sds.Emergency;
import org.watchlink.adapters.tetra.sds.Sds.ReservedStatus;
import org.watchlink.adapters.tetra.sds.Sds.ShortReport;
import org.watchlink.adapters.tetra.sds.Sds.UserStatus;
import org.watchlink.adapters.wire.BitCodec;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// The sixteen bits of a status (clause 14.8.34).
///
///     0000                emergency
///     0001 to 7BFF        reserved
///     011111 kind(2) reference(8)    short report: 7C00 to 7FFF
///     8000 to FFFF        the network's users
public final class StatusCodec implements BitCodec<Sds.Status> {

    static final int SHORT_REPORT = 0x7C00;
    static final int USER = 0x8000;

    private static final int LENGTH = 16;
    private static final int PREFIX = 0xFC00;

    @Override
    public Decoded<Sds.Status> decode(Bits frame) {
        if (frame.length() != LENGTH) {
            return new Malformed<>("length", frame.octets());
        }
        return new Message<>(status(new BitReader(frame).u(LENGTH)));
    }

    @Override
    public Bits encode(Sds.Status status) {
        return new BitWriter().u(LENGTH, switch (status) {
            case Emergency() -> 0;
            case ReservedStatus(int value) -> value;
            case ShortReport(var kind, int reference) ->
                SHORT_REPORT | kind.ordinal() << 8 | reference & 0xFF;
            case UserStatus(int value) -> value;
        }).bits();
    }

    private static Sds.Status status(int value) {
        if (value == 0) {
            return new Emergency();
        } else if (value >= USER) {
            return new UserStatus(value);
        } else if ((value & PREFIX) == SHORT_REPORT) {
            return new ShortReport(ShortReport.Kind.values()[value >> 8 & 3], value & 0xFF);
        }
        return new ReservedStatus(value);
    }
}
