package org.watchlink.gateway.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchlink.adapters.hytera.HdapCodec;
import org.watchlink.adapters.hytera.HdapFrame;
import org.watchlink.adapters.hytera.Hstrp;
import org.watchlink.adapters.hytera.HstrpCodec;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Hytera's frames, told. A datagram that carries an application message is told as that message,
/// with its datagram under `hstrp`.
final class HyteraTold {

    private static final Codec<Hstrp> HSTRP = new HstrpCodec();
    private static final Codec<HdapFrame> HDAP = new HdapCodec();

    private HyteraTold() { }

    static Map<String, Object> datagram(Octets octets) {
        return switch (HSTRP.decode(octets)) {
            case Malformed<Hstrp>(String reason, Octets refused) ->
                Told.malformed("Hstrp", reason, refused.toString());
            case Message<Hstrp>(Hstrp datagram) when datagram.data() -> {
                Map<String, Object> told = frame(datagram.payload());
                told.put("hstrp", header(datagram));
                yield told;
            }
            case Message<Hstrp>(Hstrp datagram) -> {
                Map<String, Object> told = new LinkedHashMap<>();
                told.put("verdict", "message");
                told.put("type", "Hstrp");
                told.putAll(header(datagram));
                yield told;
            }
        };
    }

    static Map<String, Object> frame(Octets octets) {
        return switch (HDAP.decode(octets)) {
            case Malformed<HdapFrame>(String reason, Octets refused) ->
                Told.malformed("Hdap", reason, refused.toString());
            case Message<HdapFrame>(HdapFrame frame) -> {
                Map<String, Object> told = Told.message((Record) frame.message());
                told.put("reliable", frame.reliable());
                told.put("checkRight", frame.checkRight());
                yield told;
            }
        };
    }

    private static Map<String, Object> header(Hstrp datagram) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("flags", flags(datagram));
        header.put("sn", datagram.sn());
        datagram.deviceId().ifPresent(id -> header.put("deviceId", id));
        datagram.slot().ifPresent(slot -> header.put("slot", slot));
        if (!datagram.options().isEmpty()) {
            header.put("options", datagram.options().stream().map(Fields::of).toList());
        }
        return header;
    }

    private static List<String> flags(Hstrp datagram) {
        List<String> flags = new ArrayList<>();
        add(flags, "option", (datagram.type() & Hstrp.OPTION) != 0);
        add(flags, "reject", datagram.rejects());
        add(flags, "close", datagram.closes());
        add(flags, "connect", datagram.connects());
        add(flags, "heartbeat", datagram.beats());
        add(flags, "ack", datagram.acknowledges());
        return flags;
    }

    private static void add(List<String> flags, String flag, boolean set) {
        if (set) {
            flags.add(flag);
        }
    }
}
