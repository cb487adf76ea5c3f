package org.watchlink.adapters.tetra.sds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.tetra.sds.SdsTimestamp.Frame;
import org.watchlink.adapters.tetra.sds.UserData.ConcatenatedSds;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;
import org.watchlink.adapters.tetra.sds.UserData.Element;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.tetra.sds.UserData.LocationSystem;
import org.watchlink.adapters.tetra.sds.UserData.OtherElement;
import org.watchlink.adapters.tetra.sds.UserData.Text;
import org.watchlink.adapters.wire.BitReader;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// The user data of a transfer, by protocol identifier (clause 29.5).
///
///     82, 89    stamped(1) coding(7) [timestamp(24)] text
///     8A        stamped(1) coding(7) [timestamp(24)] length(8) {id(8) length(8) data} text
///               element 00: reference(8) total(8) part(8)
///               element 08: reference(16) total(8) part(8)
///     83        coding(8) data
///     8C        0(3) long(1) reference(4 or, if long, 12) total(8) part(8) [pid(8)] data
///               with the protocol of the whole in part 1 only
///     others    data
public final class UserDataCodec {

    private static final int CONCATENATION = 0x00;
    private static final int WIDE_CONCATENATION = 0x08;
    private static final int PART = 0;

    private UserDataCodec() { }

    /// What is left in `in`; empty when a header does not keep its length.
    public static Optional<UserData> read(int pid, BitReader in) {
        return switch (pid) {
            case Pid.TEXT, Pid.IMMEDIATE_TEXT -> {
                boolean stamped = in.flag();
                int coding = in.u(7);
                yield Optional.of(new Text(
                    pid == Pid.IMMEDIATE_TEXT, timestamp(stamped, in), text(coding, in)));
            }
            case Pid.HEADED_TEXT -> {
                boolean stamped = in.flag();
                int coding = in.u(7);
                Optional<SdsTimestamp> timestamp = timestamp(stamped, in);
                yield elements(in.take(in.u(8) * 8).octets()).map(
                    header -> new HeadedText(timestamp, header, text(coding, in)));
            }
            case Pid.LOCATION_SYSTEM -> Optional.of(new LocationSystem(in.u(8), in.rest()));
            case Pid.CONCATENATED_SDS -> Optional.of(part(in));
            default -> Optional.of(new UserData.Other(pid, in.rest()));
        };
    }

    public static void write(BitWriter out, UserData data) {
        switch (data) {
            case Text(_, var timestamp, SdsText text) -> {
                head(out, timestamp, text);
                out.put(text.bits());
            }
            case HeadedText(var timestamp, var header, SdsText text) -> {
                head(out, timestamp, text);
                Octets elements = octets(header);
                out.u(8, elements.length()).put(Bits.of(elements)).put(text.bits());
            }
            case LocationSystem(int coding, Bits rest) -> out.u(8, coding).put(rest);
            case ConcatenatedSds(Concatenation place, var wholePid, Bits rest) -> {
                out.u(3, PART).flag(place.wide())
                    .u(place.wide() ? 12 : 4, place.reference())
                    .u(8, place.total()).u(8, place.part());
                wholePid.ifPresent(pid -> out.u(8, pid));
                out.put(rest);
            }
            case UserData.Other(_, Bits rest) -> out.put(rest);
        }
    }

    /// Coding and text.
    static SdsText text(BitReader in) {
        return text(in.u(7), in);
    }

    /// Coding and text.
    static void write(BitWriter out, SdsText text) {
        out.u(7, text.coding().code()).put(text.bits());
    }

    private static SdsText text(int coding, BitReader in) {
        return new SdsText(new TextCoding(coding), in.rest());
    }

    private static void head(BitWriter out, Optional<SdsTimestamp> timestamp, SdsText text) {
        out.flag(timestamp.isPresent()).u(7, text.coding().code());
        timestamp.ifPresent(time -> out
            .u(2, time.frame().ordinal()).u(2, time.reserved()).u(4, time.month())
            .u(5, time.day()).u(5, time.hour()).u(6, time.minute()));
    }

    private static Optional<SdsTimestamp> timestamp(boolean stamped, BitReader in) {
        return stamped
            ? Optional.of(new SdsTimestamp(
                Frame.values()[in.u(2)], in.u(2), in.u(4), in.u(5), in.u(5), in.u(6)))
            : Optional.empty();
    }

    private static UserData part(BitReader in) {
        int pdu = in.u(3);
        if (pdu != PART) {
            return new UserData.Other(
                Pid.CONCATENATED_SDS, new BitWriter().u(3, pdu).put(in.rest()).bits());
        }
        boolean wide = in.flag();
        var place = new Concatenation(wide, in.u(wide ? 12 : 4), in.u(8), in.u(8));
        Optional<Integer> wholePid = place.part() == 1 ? Optional.of(in.u(8)) : Optional.empty();
        return new ConcatenatedSds(place, wholePid, in.rest());
    }

    private static Optional<List<Element>> elements(Octets header) {
        OctetReader in = new OctetReader(header);
        List<Element> elements = new ArrayList<>();
        while (in.left() > 0) {
            int id = in.u8();
            elements.add(element(id, in.take(in.u8())));
        }
        return in.overrun() ? Optional.empty() : Optional.of(List.copyOf(elements));
    }

    private static Element element(int id, Octets data) {
        OctetReader in = new OctetReader(data);
        if (id == CONCATENATION && data.length() == 3) {
            return new Concatenation(false, in.u8(), in.u8(), in.u8());
        } else if (id == WIDE_CONCATENATION && data.length() == 4) {
            return new Concatenation(true, in.u16(), in.u8(), in.u8());
        }
        return new OtherElement(id, data);
    }

    private static Octets octets(List<Element> header) {
        OctetWriter out = new OctetWriter();
        for (Element element : header) {
            switch (element) {
                case Concatenation(boolean wide, int reference, int total, int part) -> {
                    if (wide) {
                        out.u8(WIDE_CONCATENATION).u8(4).u16(reference);
                    } else {
                        out.u8(CONCATENATION).u8(3).u8(reference);
                    }
                    out.u8(total).u8(part);
                }
                case OtherElement(int id, Octets data) ->
                    out.u8(id).u8(data.length()).put(data);
            }
        }
        return out.octets();
    }
}
