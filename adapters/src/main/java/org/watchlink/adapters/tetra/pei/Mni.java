package org.watchlink.adapters.tetra.pei;

import java.util.Optional;
import java.util.regex.Pattern;

/// A TETRA network: its country code (10 bits) and its network code (14 bits).
///
/// Radios print it in seven digits (3 + 4), eight (3 + 5) or nine (4 + 5).
public record Mni(int mcc, int mnc) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_MCC = 0x3FF;
    private static final int MOST_MNC = 0x3FFF;
    private static final int SHORTEST_WHOLE = 7;
    private static final int LONGEST = 9;

    /// What the digits say; none if they are no network. Fewer than seven are a network code alone:
    /// a radio without a network says 0.
    public static Optional<Mni> of(String digits) {
        int length = digits.length();
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        int split = length == LONGEST ? 4 : length >= SHORTEST_WHOLE ? 3 : 0;
        int mcc = split == 0 ? 0 : Integer.parseInt(digits.substring(0, split));
        int mnc = Integer.parseInt(digits.substring(split));
        return mcc > MOST_MCC || mnc > MOST_MNC
            ? Optional.empty()
            : Optional.of(new Mni(mcc, mnc));
    }

    /// Eight digits, or nine where the country code has four.
    public String digits() {
        return "%03d%05d".formatted(mcc, mnc);
    }
}
