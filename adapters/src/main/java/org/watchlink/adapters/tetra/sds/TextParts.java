package org.watchlink.adapters.tetra.sds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.tetra.sds.UserData.Text;

/// Cuts a text that does not fit one message into parts that do; a character is never cut.
///
/// `most` is how many bits the network lets through in a message, header and all. `wide` numbers
/// texts with 16 bits instead of 8. `unicode` allows UTF-16 where ISO 8859-1 does not do.
public record TextParts(int most, boolean wide, boolean unicode) {

    private static final int MOST_PARTS = 255;
    private static final int TRANSFER_AND_CODING = 32;
    private static final int HEADER = 48;
    private static final int WIDE_HEADER = 56;
    private static final int LONGEST_CHARACTER = 32;

    /// Refuses messages into which no character fits, or beyond what type 4 holds.
    public TextParts {
        int least = TRANSFER_AND_CODING + WIDE_HEADER + LONGEST_CHARACTER;
        if (most < least || most > TypeFourCodec.LONGEST) {
            throw new IllegalArgumentException("messages of " + most + " bits");
        }
    }

    /// The one message, or the parts in their order, each to be sent as a transfer with a message
    /// reference of its own; `reference` is the whole text's. Empty when more than 255 parts would
    /// be needed: then the text has to go back to its author.
    public Optional<List<UserData>> of(String text, int reference) {
        TextCoding coding = TextCoding.forSending(text, unicode);
        int room = most - TRANSFER_AND_CODING;
        List<String> whole = cut(text, coding, room);
        if (whole.size() <= 1) {
            return Optional.of(List.of(
                new Text(false, Optional.empty(), SdsText.of(coding, text))));
        }
        List<String> parts = cut(text, coding, room - (wide ? WIDE_HEADER : HEADER));
        int number = reference & (wide ? 0xFFFF : 0xFF);
        return parts.size() > MOST_PARTS ? Optional.empty() : Optional.of(
            IntStream.range(0, parts.size())
                .<UserData>mapToObj(i -> new HeadedText(
                    Optional.empty(),
                    List.of(new Concatenation(wide, number, parts.size(), i + 1)),
                    SdsText.of(coding, parts.get(i))))
                .toList());
    }

    private static List<String> cut(String text, TextCoding coding, int room) {
        int octets = room / 8 * 8;
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int used = 0;
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            int width = coding.width(character);
            if (used + width > octets) {
                pieces.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += width;
            at += Character.charCount(character);
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
