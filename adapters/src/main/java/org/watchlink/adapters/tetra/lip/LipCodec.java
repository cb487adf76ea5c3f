package org.watchlink.adapters.tetra.lip;

import org.watchlink.adapters.tetra.lip.LipReport.BrokenReport;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.tetra.lip.LipReport.ShortReport;
import org.watchlink.adapters.wire.BitCodec;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A PDU of the location information protocol (TS 100 392-18-1), most significant bit first.
///
///     8    2     bits
///     0A | 00  | elapsed 2 | longitude 25 | latitude 24 | error 3 | speed 7 | direction 4
///                | kind of data 1 | data 8
///     0A | 01  | extension 4 = 3 | time type 2 | [time] | shape 4 | [shape] | velocity type 3
///                | [velocity] | acknowledge 1 | kind of data 1 | data 8 | elements
///     0A | 01  | extension 4 | …
///
/// The time is two bits elapsed (type 1) or day 5, hour 5, minute 6, second 6 (type 2). Shapes are
/// drawn at [LipShape], velocities at [LipVelocity], elements at [LipElement], the other
/// extensions at [LipControlCodec].
///
/// No position is lost: a long report that ends after it is a [BrokenReport], one whose elements
/// cannot be read says so by [LongReport#broken()].
public final class LipCodec implements BitCodec<Lip> {

    /// The protocol identifier.
    public static final int PID = 0x0A;

    private static final int SHORT = 0;
    private static final int EXTENSION = 1;
    private static final int LONG_REPORT = 3;
    private static final int ELAPSED = 1;
    private static final int OF_POSITION = 2;
    private static final int RESERVED = 3;
    private static final int NO_SHAPE = 0;

    @Override
    public Decoded<Lip> decode(Bits frame) {
        BitReader in = new BitReader(frame);
        int pid = in.u(8);
        if (in.overrun()) {
            return new Malformed<>("truncated", frame.octets());
        }
        return pid == PID
            ? decodeBody(in.rest(), frame.octets())
            : new Malformed<>("pid", frame.octets());
    }

    /// Reads what follows the protocol identifier; some captures begin there.
    public Decoded<Lip> decodeBody(Bits body) {
        return decodeBody(body, body.octets());
    }

    @Override
    public Bits encode(Lip message) {
        return new BitWriter().u(8, PID).put(encodeBody(message)).bits();
    }

    /// Writes what follows the protocol identifier.
    public Bits encodeBody(Lip message) {
        BitWriter out = new BitWriter();
        switch (message) {
            case ShortReport report -> write(report, out);
            case LongReport report -> write(report, out);
            case BrokenReport report -> write(report, out);
            case LipControl control -> LipControlCodec.write(control, out.u(2, EXTENSION));
            case Lip.Unknown(Bits body) -> out.put(body);
        }
        return out.bits();
    }

    private static Decoded<Lip> decodeBody(Bits body, Octets frame) {
        BitReader in = new BitReader(body);
        Lip lip = switch (in.u(2)) {
            case SHORT -> shortReport(in);
            case EXTENSION -> extension(in, body);
            default -> new Lip.Unknown(body);
        };
        if (!in.overrun()) {
            return new Message<>(lip);
        }
        return lip instanceof LongReport ? positionOnly(body, frame) : truncated(frame);
    }

    private static Lip shortReport(BitReader in) {
        return new ShortReport(
            LipTime.Elapsed.of(in.u(2)), LipShapeCodec.position(in), LipError.of(in.u(3)),
            new LipSpeed(in.u(7)), in.u(4), data(in), in.rest());
    }

    private static Lip extension(BitReader in, Bits body) {
        int extension = in.u(4);
        return extension == LONG_REPORT
            ? longReport(in, body)
            : LipControlCodec.read(extension, in, body);
    }

    private static Lip longReport(BitReader in, Bits body) {
        int timeType = in.u(2);
        if (timeType == RESERVED) {
            return new Lip.Unknown(body);
        }
        LipTime time = time(timeType, in);
        int shape = in.u(4);
        if (shape > LipShapeCodec.LAST) {
            return new Lip.Unknown(body);
        }
        LipShape place = LipShapeCodec.read(shape, in);
        LipVelocity velocity = LipVelocity.read(in);
        boolean acknowledge = in.flag();
        LipData data = data(in);
        LipTail tail = LipTail.read(in.rest());
        return new LongReport(
            time, place, velocity, acknowledge, data, tail.elements(), tail.rest());
    }

    private static Decoded<Lip> positionOnly(Bits body, Octets frame) {
        BitReader in = new BitReader(body);
        in.u(2 + 4);
        LipTime time = time(in.u(2), in);
        int shape = in.u(4);
        LipPosition position = LipShapeCodec.position(in);
        return in.overrun() || shape == NO_SHAPE
            ? truncated(frame)
            : new Message<>(new BrokenReport(time, shape, position, in.rest()));
    }

    private static Decoded<Lip> truncated(Octets frame) {
        return new Malformed<>("truncated", frame);
    }

    private static void write(ShortReport report, BitWriter out) {
        out.u(2, SHORT).u(2, report.time().ordinal());
        LipShapeCodec.write(report.position(), out);
        out.u(3, report.error().ordinal()).u(7, report.speed().code()).u(4, report.direction());
        write(report.data(), out);
        out.put(report.spare());
    }

    private static void write(LongReport report, BitWriter out) {
        head(report.time(), LipShapeCodec.number(report.shape()), out);
        LipShapeCodec.write(report.shape(), out);
        report.velocity().write(out);
        out.flag(report.acknowledge());
        write(report.data(), out);
        report.elements().forEach(element -> LipTail.write(element, out));
        out.put(report.rest());
    }

    private static void write(BrokenReport report, BitWriter out) {
        head(report.time(), report.shape(), out);
        LipShapeCodec.write(report.position(), out);
        out.put(report.rest());
    }

    private static void head(LipTime time, int shape, BitWriter out) {
        out.u(2, EXTENSION).u(4, LONG_REPORT);
        switch (time) {
            case LipTime.None() -> out.u(2, 0);
            case LipTime.Elapsed elapsed -> out.u(2, ELAPSED).u(2, elapsed.ordinal());
            case LipTime.OfPosition(int day, int hour, int minute, int second) ->
                out.u(2, OF_POSITION).u(5, day).u(5, hour).u(6, minute).u(6, second);
        }
        out.u(4, shape);
    }

    private static LipTime time(int type, BitReader in) {
        return switch (type) {
            case ELAPSED -> LipTime.Elapsed.of(in.u(2));
            case OF_POSITION -> new LipTime.OfPosition(in.u(5), in.u(5), in.u(6), in.u(6));
            default -> new LipTime.None();
        };
    }

    private static LipData data(BitReader in) {
        return in.flag() ? new LipData.UserDefined(in.u(8)) : new LipData.Reason(in.u(8));
    }

    private static void write(LipData data, BitWriter out) {
        switch (data) {
            case LipData.Reason(int code) -> out.flag(false).u(8, code);
            case LipData.UserDefined(int value) -> out.flag(true).u(8, value);
        }
    }
}
