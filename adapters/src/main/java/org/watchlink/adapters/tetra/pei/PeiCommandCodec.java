package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.adapters.tetra.pei.PeiCommand.Answer;
import org.watchlink.adapters.tetra.pei.PeiCommand.Attention;
import org.watchlink.adapters.tetra.pei.PeiCommand.CallService;
import org.watchlink.adapters.tetra.pei.PeiCommand.CharacterSet;
import org.watchlink.adapters.tetra.pei.PeiCommand.Dial;
import org.watchlink.adapters.tetra.pei.PeiCommand.DirectMode;
import org.watchlink.adapters.tetra.pei.PeiCommand.Echo;
import org.watchlink.adapters.tetra.pei.PeiCommand.GroupWindow;
import org.watchlink.adapters.tetra.pei.PeiCommand.HangUp;
import org.watchlink.adapters.tetra.pei.PeiCommand.PressToTalk;
import org.watchlink.adapters.tetra.pei.PeiCommand.Query;
import org.watchlink.adapters.tetra.pei.PeiCommand.Register;
import org.watchlink.adapters.tetra.pei.PeiCommand.ReleaseTalk;
import org.watchlink.adapters.tetra.pei.PeiCommand.Reset;
import org.watchlink.adapters.tetra.pei.PeiCommand.SdsService;
import org.watchlink.adapters.tetra.pei.PeiCommand.SelectGroup;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.tetra.pei.PeiCommand.SetMode;
import org.watchlink.adapters.tetra.pei.PeiCommand.Test;
import org.watchlink.adapters.tetra.pei.PeiCommand.Unknown;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// What a terminal is told, without the line end that the terminal's profile says:
///
///     AT...                                        a command
///     AT+CMGS=called,bits CR LF hex 1A             a message; 1A is Ctrl-Z
///
/// @param quoted whether the called number of a message stands in quotes
public record PeiCommandCodec(boolean quoted) implements Codec<PeiCommand> {

    /// Ends the body of a message.
    static final char SUBSTITUTE = 0x1A;

    private static final Pattern ASKED = Pattern.compile("(?i)AT\\+([A-Z]+)(=?)\\?");
    private static final Pattern SET = Pattern.compile("(?i)AT\\+([A-Z]+)=(.*)");
    private static final Pattern BODY = Pattern.compile("[0-9A-Fa-f]*");

    @Override
    public Decoded<PeiCommand> decode(Octets frame) {
        String text = new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(PeiFramer.END);
        if (end >= 0) {
            return message(text.substring(0, end), text.substring(end + 2), frame);
        }
        Matcher asked = ASKED.matcher(text);
        if (asked.matches()) {
            String name = asked.group(1).toUpperCase(Locale.ROOT);
            return new Message<>(asked.group(2).isEmpty() ? new Query(name) : new Test(name));
        }
        Matcher set = SET.matcher(text);
        if (!set.matches()) {
            return new Message<>(bare(text));
        }
        PeiFields in = new PeiFields(set.group(2));
        PeiCommand command = set(set.group(1).toUpperCase(Locale.ROOT), in, text);
        return in.right() ? new Message<>(command) : new Malformed<>("fields", frame);
    }

    @Override
    public Octets encode(PeiCommand command) {
        return latin(command instanceof SendSds send
            ? header(send) + PeiFramer.END + body(send)
            : line(command));
    }

    /// What is written before a message's body.
    String header(SendSds send) {
        String called = quoted ? '"' + send.called() + '"' : send.called();
        return set("CMGS", called, send.bits().length());
    }

    /// A message's body with the octet that ends it.
    static String body(SendSds send) {
        return send.bits().hex().toUpperCase(Locale.ROOT) + SUBSTITUTE;
    }

    private String line(PeiCommand command) {
        return switch (command) {
            case Attention _ -> "AT";
            case Echo(boolean on) -> on ? "ATE1" : "ATE0";
            case Reset _ -> "ATZ";
            case Query(String name) -> "AT+" + name + '?';
            case Test(String name) -> "AT+" + name + "=?";
            case CharacterSet(String name) -> set("CSCS", name);
            case SetMode(int mode) -> set("CTOM", mode);
            case Register(int profile, int layer1, var layer2) -> layer2.isPresent()
                ? set("CTSP", profile, layer1, layer2.getAsInt())
                : set("CTSP", profile, layer1);
            case SdsService(var service, int type, int area, int priority, int encrypted) ->
                set("CTSDS", service.code(), type, area, priority, encrypted);
            case SendSds send -> header(send);
            case CallService(
                var service, int type, int area, int hook, int simplex, int encrypted,
                int communication, int slots, int request, int priority, int hidden) ->
                set("CTSDC", service.code(), type, area, hook, simplex, encrypted, communication,
                    slots, request, priority, hidden);
            case Dial(String called) -> "ATD" + called;
            case Answer _ -> "ATA";
            case HangUp _ -> "ATH";
            case PressToTalk(int instance, int priority) -> set("CTXD", instance, priority);
            case ReleaseTalk(int instance) -> set("CUTXC", instance);
            case SelectGroup(int type, String group) -> set("CTGS", type, group);
            case GroupWindow(int type, int first, int last) -> set("CNUMS", type, first, last);
            case DirectMode(int type) -> set("CTDCT", type);
            case Unknown(String line) -> line;
        };
    }

    private static PeiCommand bare(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "AT" -> new Attention();
            case "ATE0", "ATE" -> new Echo(false);
            case "ATE1" -> new Echo(true);
            case "ATZ" -> new Reset();
            case "ATA" -> new Answer();
            case "ATH" -> new HangUp();
            case String dial when dial.startsWith("ATD") && TetraIdentity.spells(text.substring(3))
                -> new Dial(text.substring(3));
            case String _ -> new Unknown(text);
        };
    }

    private static PeiCommand set(String name, PeiFields in, String text) {
        return switch (name) {
            case "CSCS" -> new CharacterSet(in.rest());
            case "CTOM" -> new SetMode(in.number());
            case "CTSP" -> new Register(in.number(), in.number(), in.optional());
            case "CTSDS" -> new SdsService(
                new AiService(in.number()), in.number(), in.orZero(), in.orZero(), in.orZero());
            case "CTSDC" -> new CallService(
                new AiService(in.number()), in.number(), in.orZero(), in.orZero(), in.orZero(),
                in.orZero(), in.orZero(), in.orZero(), in.orZero(), in.orZero(), in.orZero());
            case "CTXD" -> new PressToTalk(in.number(), in.orZero());
            case "CUTXC" -> new ReleaseTalk(in.number());
            case "CTGS" -> new SelectGroup(in.number(), in.identity().digits());
            case "CNUMS" -> new GroupWindow(in.number(), in.number(), in.number());
            case "CTDCT" -> new DirectMode(in.number());
            default -> new Unknown(text);
        };
    }

    private static Decoded<PeiCommand> message(String header, String body, Octets frame) {
        Matcher set = SET.matcher(header);
        if (!set.matches() || !set.group(1).equalsIgnoreCase("CMGS")) {
            return new Malformed<>("body without a message", frame);
        }
        PeiFields in = new PeiFields(set.group(2).replace("\"", ""));
        String called = in.identity().digits();
        int length = in.number();
        int end = body.indexOf(SUBSTITUTE);
        if (end < 0 || end != body.length() - 1) {
            return new Malformed<>("body without its end", frame);
        }
        String digits = body.substring(0, end);
        if (!in.right() || !BODY.matcher(digits).matches() || digits.length() != (length + 3) / 4) {
            return new Malformed<>("fields", frame);
        }
        return new Message<>(new SendSds(called, Bits.ofHex(digits).first(length)));
    }

    private static String set(String name, Object... fields) {
        StringBuilder line = new StringBuilder("AT+").append(name);
        char before = '=';
        for (Object field : fields) {
            line.append(before).append(field);
            before = ',';
        }
        return line.toString();
    }

    private static Octets latin(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
