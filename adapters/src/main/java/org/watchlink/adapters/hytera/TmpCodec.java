package org.watchlink.adapters.hytera;

import java.util.Optional;
import org.watchlink.adapters.hytera.Tmp.GroupData;
import org.watchlink.adapters.hytera.Tmp.GroupDataAck;
import org.watchlink.adapters.hytera.Tmp.GroupText;
import org.watchlink.adapters.hytera.Tmp.GroupTextAck;
import org.watchlink.adapters.hytera.Tmp.PrivateData;
import org.watchlink.adapters.hytera.Tmp.PrivateDataAck;
import org.watchlink.adapters.hytera.Tmp.PrivateText;
import org.watchlink.adapters.hytera.Tmp.PrivateTextAck;
import org.watchlink.adapters.hytera.Tmp.Result;
import org.watchlink.adapters.hytera.Tmp.Unknown;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;

/// Operation and payload of a text message.
///
///     confirm(1 bit) option(1 bit) reserved(6 bits) kind(1)
///     option length(2), if the option bit is set
///     request id(4) destination(4)
///     source(4), not in the acknowledgement of a group message
///     result(1) in acknowledgements, text or data in the others
///     option, if the option bit is set
///
/// Reserved bits are passed over and written as 0: the text "dmr-kaitai test_hstrp.py #8" has one
/// set, and was delivered.
final class TmpCodec {

    static final int SERVICE = 0x09;

    private static final int CONFIRM = 0x8000;
    private static final int OPTION = 0x4000;
    private static final int KIND = 0x00FF;

    private static final int PRIVATE_TEXT = 0xA1;
    private static final int PRIVATE_TEXT_ACK = 0xA2;
    private static final int PRIVATE_DATA = 0xAE;
    private static final int PRIVATE_DATA_ACK = 0xAF;
    private static final int GROUP_TEXT = 0xB1;
    private static final int GROUP_TEXT_ACK = 0xB2;
    private static final int GROUP_DATA = 0xBE;
    private static final int GROUP_DATA_ACK = 0xBF;

    private TmpCodec() { }

    static Optional<Tmp> decode(HdapBody body) {
        OctetReader in = body.reader();
        boolean confirm = (body.opcode() & CONFIRM) != 0;
        Optional<Integer> option = (body.opcode() & OPTION) != 0
            ? Optional.of(in.u16())
            : Optional.empty();
        Tmp tmp = switch (body.opcode() & KIND) {
            case PRIVATE_TEXT -> new PrivateText(
                confirm, in.u32(), ip(in), ip(in), text(in, option), option.map(in::take));
            case PRIVATE_TEXT_ACK -> new PrivateTextAck(
                confirm, in.u32(), ip(in), ip(in), result(in), option.map(in::take));
            case PRIVATE_DATA -> new PrivateData(
                confirm, in.u32(), ip(in), ip(in), data(in, option), option.map(in::take));
            case PRIVATE_DATA_ACK -> new PrivateDataAck(
                confirm, in.u32(), ip(in), ip(in), result(in), option.map(in::take));
            case GROUP_TEXT -> new GroupText(
                confirm, in.u32(), ip(in), ip(in), text(in, option), option.map(in::take));
            case GROUP_TEXT_ACK -> new GroupTextAck(
                confirm, in.u32(), ip(in), result(in), option.map(in::take));
            case GROUP_DATA -> new GroupData(
                confirm, in.u32(), ip(in), ip(in), data(in, option), option.map(in::take));
            case GROUP_DATA_ACK -> new GroupDataAck(
                confirm, in.u32(), ip(in), result(in), option.map(in::take));
            default -> new Unknown(body.opcode(), body.payload());
        };
        return in.finished() || tmp instanceof Unknown ? Optional.of(tmp) : Optional.empty();
    }

    static HdapBody encode(Tmp tmp) {
        return switch (tmp) {
            case PrivateText(var confirm, var id, var to, var from, var text, var option) ->
                body(PRIVATE_TEXT, confirm, head(id, to, from).put(text.octets()), option);
            case PrivateTextAck(var confirm, var id, var to, var from, var result, var option) ->
                body(PRIVATE_TEXT_ACK, confirm, head(id, to, from).u8(result.code()), option);
            case PrivateData(var confirm, var id, var to, var from, var data, var option) ->
                body(PRIVATE_DATA, confirm, head(id, to, from).put(data), option);
            case PrivateDataAck(var confirm, var id, var to, var from, var result, var option) ->
                body(PRIVATE_DATA_ACK, confirm, head(id, to, from).u8(result.code()), option);
            case GroupText(var confirm, var id, var to, var from, var text, var option) ->
                body(GROUP_TEXT, confirm, head(id, to, from).put(text.octets()), option);
            case GroupTextAck(var confirm, var id, var to, var result, var option) ->
                body(GROUP_TEXT_ACK, confirm, head(id, to).u8(result.code()), option);
            case GroupData(var confirm, var id, var to, var from, var data, var option) ->
                body(GROUP_DATA, confirm, head(id, to, from).put(data), option);
            case GroupDataAck(var confirm, var id, var to, var result, var option) ->
                body(GROUP_DATA_ACK, confirm, head(id, to).u8(result.code()), option);
            case Unknown(int opcode, Octets payload) -> new HdapBody(SERVICE, opcode, payload);
        };
    }

    private static HdapBody body(
        int kind, boolean confirm, OctetWriter content, Optional<Octets> option) {
        int opcode = kind | (confirm ? CONFIRM : 0) | (option.isPresent() ? OPTION : 0);
        OctetWriter out = new OctetWriter();
        option.ifPresent(octets -> out.u16(octets.length()));
        out.put(content.octets());
        option.ifPresent(out::put);
        return new HdapBody(SERVICE, opcode, out);
    }

    private static OctetWriter head(long requestId, RadioIp destination) {
        return new OctetWriter().u32(requestId).u32(destination.value());
    }

    private static OctetWriter head(long requestId, RadioIp destination, RadioIp source) {
        return head(requestId, destination).u32(source.value());
    }

    private static RadioIp ip(OctetReader in) {
        return RadioIp.of(in.u32());
    }

    private static Result result(OctetReader in) {
        return new Result(in.u8());
    }

    private static Utf16Text text(OctetReader in, Optional<Integer> optionLength) {
        return new Utf16Text(data(in, optionLength));
    }

    private static Octets data(OctetReader in, Optional<Integer> optionLength) {
        return in.take(in.left() - optionLength.orElse(0));
    }
}
