package org.watchlink.adapters.tetra.pei;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchlink.adapters.wire.Framer;
import org.watchlink.adapters.wire.Octets;

/// Assembles what a terminal says into lines, each of which leaves with one CR LF behind it:
///
///     CR LF text CR LF              ─►  text CR LF
///     +CTSDSR: ... CR LF hex CR LF  ─►  +CTSDSR: ... CR LF hex CR LF      one frame
///     > and a blank                 ─►  > and a blank                     no line end at all
///
/// Any mix of CR and LF ends a line; control octets, blanks around a line and empty lines are
/// dropped. A `+CTSDSR` header waits for its payload, which is bound to it by nothing but its
/// place; some radios break the header before a comma. Anything else in that place sends the
/// header on alone.
///
/// A line beyond [#LONGEST] leaves without its line end, for the codec to refuse; the rest of it
/// is thrown away.
public final class PeiFramer implements Framer {

    /// Octets in a line: the longest short data needs 512 digits.
    public static final int LONGEST = 4096;

    static final Octets PROMPT = latin("> ");
    static final String END = "\r\n";

    private static final Pattern HEADER = Pattern.compile("(?i)\\+CTSDSR\\s*:.*");
    private static final Pattern PAYLOAD = Pattern.compile("[0-9A-Fa-f]+");

    private final byte[] line = new byte[LONGEST + 1];
    private int length;
    private boolean discarding;
    private Optional<String> header = Optional.empty();

    @Override
    public List<Octets> feed(Octets chunk) {
        List<Octets> frames = new ArrayList<>();
        for (int i = 0; i < chunk.length(); i++) {
            take(chunk.at(i), frames);
        }
        return frames;
    }

    private void take(int octet, List<Octets> frames) {
        if (octet == '\r' || octet == '\n') {
            end(frames);
        } else if (octet < ' ' || discarding || length == 0 && octet == ' ') {
            return;
        } else if (length == 0 && octet == '>') {
            frames.add(PROMPT);
        } else {
            line[length++] = (byte) octet;
            if (length > LONGEST) {
                headerAlone(frames);
                frames.add(Octets.of(line));
                length = 0;
                discarding = true;
            }
        }
    }

    private void end(List<Octets> frames) {
        String text = new String(line, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
        length = 0;
        discarding = false;
        if (text.isEmpty()) {
            return;
        }
        if (header.isPresent() && text.startsWith(",")) {
            continueHeader(header.get() + text, frames);
        } else if (header.isPresent() && PAYLOAD.matcher(text).matches()) {
            frames.add(latin(header.get() + END + text + END));
            header = Optional.empty();
        } else {
            headerAlone(frames);
            if (HEADER.matcher(text).matches()) {
                header = Optional.of(text);
            } else {
                frames.add(latin(text + END));
            }
        }
    }

    private void continueHeader(String longer, List<Octets> frames) {
        if (longer.length() > LONGEST) {
            frames.add(latin(longer.substring(0, LONGEST + 1)));
            header = Optional.empty();
        } else {
            header = Optional.of(longer);
        }
    }

    private void headerAlone(List<Octets> frames) {
        header.ifPresent(alone -> frames.add(latin(alone + END)));
        header = Optional.empty();
    }

    private static Octets latin(String text) {
        return Octets.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
