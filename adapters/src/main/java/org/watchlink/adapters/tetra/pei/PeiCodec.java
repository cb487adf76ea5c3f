package org.watchlink.adapters.tetra.pei;

import static org.watchlink.adapters.tetra.pei.PeiFramer.END;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.adapters.tetra.pei.Pei.CmeFailure;
import org.watchlink.adapters.tetra.pei.Pei.CmsFailure;
import org.watchlink.adapters.tetra.pei.Pei.Ok;
import org.watchlink.adapters.tetra.pei.Pei.Prompt;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.tetra.pei.Pei.Unknown;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// What a terminal says, one [PeiFramer] frame at a time, in ISO 8859-1:
///
///     OK | ERROR ... | +CME ERROR: n | +CMS ERROR: n          ends a command
///     > and a blank                                           asks for a body
///     +NAME: field,field,...                                  a result
///     +CTSDSR: header CR LF hex                               short data
///     anything else                                           kept unread
///
/// Case and the blank after the colon do not matter. A result whose name is known and whose fields
/// are not what they should be is malformed.
public final class PeiCodec implements Codec<Pei> {

    private static final Pattern NAMED = Pattern.compile("\\+([A-Za-z]+)\\s*:(.*)");
    private static final Pattern CME = Pattern.compile("(?i)\\+CME ERROR\\s*:?\\s*([0-9]{1,9})");
    private static final Pattern CMS = Pattern.compile("(?i)\\+CMS ERROR\\s*:?\\s*([0-9]{1,9})");
    private static final Pattern FAILED = Pattern.compile("(?i)(ERROR|\\+CM[ES] ERROR).*");

    @Override
    public Decoded<Pei> decode(Octets frame) {
        if (frame.equals(PeiFramer.PROMPT)) {
            return new Message<>(new Prompt());
        }
        String text = new String(frame.toBytes(), StandardCharsets.ISO_8859_1);
        if (!text.endsWith(END)) {
            String reason = text.length() > PeiFramer.LONGEST ? "too long" : "truncated";
            return new Malformed<>(reason, frame);
        }
        String unit = text.substring(0, text.length() - END.length());
        int lines = unit.indexOf(END);
        String line = lines < 0 ? unit : unit.substring(0, lines);
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            String name = named.group(1).toUpperCase(Locale.ROOT);
            String fields = named.group(2).strip();
            if (name.equals(PeiSds.NAME)) {
                return lines < 0
                    ? new Malformed<>("header without payload", frame)
                    : PeiSds.decode(fields, unit.substring(lines + END.length()), frame);
            }
            if (lines < 0 && !fields.startsWith("(")) {
                return result(name, fields, line, frame);
            }
        }
        return lines < 0 ? plain(line, frame) : new Malformed<>("two lines", frame);
    }

    @Override
    public Octets encode(Pei result) {
        return result instanceof Prompt
            ? PeiFramer.PROMPT
            : Octets.of((text(result) + END).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Decoded<Pei> result(String name, String parameters, String line, Octets frame) {
        PeiFields fields = new PeiFields(parameters);
        Pei result = PeiEvents.read(name, fields)
            .or(() -> PeiReports.read(name, fields))
            .orElseGet(() -> new Unknown(line));
        return fields.right() ? new Message<>(result) : new Malformed<>("fields", frame);
    }

    private static Decoded<Pei> plain(String line, Octets frame) {
        if (line.isBlank()) {
            return new Malformed<>("empty", frame);
        }
        Matcher cme = CME.matcher(line.strip());
        if (cme.matches()) {
            return new Message<>(new CmeFailure(new CmeError(Integer.parseInt(cme.group(1)))));
        }
        Matcher cms = CMS.matcher(line.strip());
        if (cms.matches()) {
            return new Message<>(new CmsFailure(Integer.parseInt(cms.group(1))));
        }
        if (line.strip().equalsIgnoreCase("OK")) {
            return new Message<>(new Ok());
        }
        return new Message<>(FAILED.matcher(line).matches()
            ? new Pei.Error(line)
            : new Unknown(line));
    }

    private static String text(Pei result) {
        return switch (result) {
            case Ok _ -> "OK";
            case Pei.Error(String line) -> line;
            case CmeFailure(CmeError error) -> "+CME ERROR: " + error.code();
            case CmsFailure(int code) -> "+CMS ERROR: " + code;
            case Prompt _ -> "> ";
            case SdsReceived received -> PeiSds.text(received);
            case Pei.Event event -> PeiEvents.text(event);
            case Pei.Report report -> PeiReports.text(report);
            case Unknown(String line) -> line;
        };
    }
}
