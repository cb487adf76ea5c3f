package org.watchlink.adapters.hytera;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.watchlink.adapters.hytera.Hstrp.Option;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// A datagram of Hytera's simple transport reliability protocol.
///
///     0       2         3      4    6
///     32 42 | version | type | sn | options | payload
///                                   if 0x20   one HDAP frame, in data only
///
///     an option:  0                      1        2
///                 more(1 bit) command  | length | value
///
/// Reserved type bits are passed over. Data and acknowledgements may announce options and have
/// none, as ok-dmrlib's answers do: no service of HDAP has the number of an option.
///
/// Reasons to refuse: `truncated`, `magic`, `version`, `option` (options run off the end, or one
/// of a known kind has not its length), `payload` (data without one), `trailing` (octets after
/// anything else).
public final class HstrpCodec implements Codec<Hstrp> {

    private static final int HEADER = 6;
    private static final int MAGIC = 0x3242;
    private static final int VERSION = 0;
    private static final int MORE = 0x80;
    private static final Set<Integer> OPTIONS = Set.of(
        Hstrp.REAL_TIME, Hstrp.DEVICE_ID, Hstrp.SLOT,
        Hstrp.XPT_SITE, Hstrp.XPT_INDEX, Hstrp.XPT_CHANNEL_TYPE);

    @Override
    public Decoded<Hstrp> decode(Octets datagram) {
        if (datagram.length() < HEADER) {
            return new Malformed<>("truncated", datagram);
        }
        OctetReader in = new OctetReader(datagram);
        if (in.u16() != MAGIC) {
            return new Malformed<>("magic", datagram);
        }
        if (in.u8() != VERSION) {
            return new Malformed<>("version", datagram);
        }
        int type = in.u8();
        int sn = in.u16();
        boolean follow = optionsFollow(type, datagram.slice(HEADER, datagram.length()));
        List<Option> options = follow ? options(in) : List.of();
        if (in.overrun() || !options.stream().allMatch(HstrpCodec::fits)) {
            return new Malformed<>("option", datagram);
        }
        Hstrp hstrp = new Hstrp(type, sn, options, in.rest());
        if (hstrp.data() && hstrp.payload().length() == 0) {
            return new Malformed<>("payload", datagram);
        }
        if (!hstrp.data() && hstrp.payload().length() > 0) {
            return new Malformed<>("trailing", datagram);
        }
        return new Message<>(hstrp);
    }

    @Override
    public Octets encode(Hstrp hstrp) {
        OctetWriter out = new OctetWriter()
            .u16(MAGIC).u8(VERSION).u8(hstrp.type()).u16(hstrp.sn());
        int last = hstrp.options().size() - 1;
        for (int i = 0; i <= last; i++) {
            Option option = hstrp.options().get(i);
            out.u8(i < last ? option.command() | MORE : option.command())
                .u8(option.value().length())
                .put(option.value());
        }
        return out.put(hstrp.payload()).octets();
    }

    private static boolean optionsFollow(int type, Octets rest) {
        int control = type & (Hstrp.REJECT | Hstrp.CLOSE | Hstrp.CONNECT | Hstrp.HEARTBEAT);
        boolean optionNext = rest.length() > 0 && OPTIONS.contains(rest.at(0) & ~MORE);
        return (type & Hstrp.OPTION) != 0 && (control != 0 || optionNext);
    }

    private static List<Option> options(OctetReader in) {
        List<Option> options = new ArrayList<>();
        int head;
        do {
            head = in.u8();
            options.add(new Option(head & ~MORE, in.take(in.u8())));
        } while ((head & MORE) != 0);
        return options;
    }

    private static boolean fits(Option option) {
        return switch (option.command()) {
            case Hstrp.REAL_TIME -> option.value().length() == 0;
            case Hstrp.DEVICE_ID -> option.value().length() == 4;
            case Hstrp.SLOT -> option.value().length() == 1;
            default -> true;
        };
    }
}
