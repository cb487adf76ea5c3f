package org.watchlink.adapters.tetra.pei;

import java.util.Optional;
import java.util.regex.Pattern;

/// A calling or called identity as the terminal spells it (EN 300 392-5, 6.17.11). Calling and
/// called may be spelt differently for the same person: compare [#address()].
///
/// @param type how the digits are meant; codes without a name are kept as they came
public record TetraIdentity(int type, String digits) {

    /// A short subscriber identity.
    public static final int SSI = 0;
    /// A whole subscriber identity, with its network.
    public static final int TSI = 1;
    /// A short number address.
    public static final int SNA = 2;
    /// A number at a private exchange. In a talk grant it stands before a whole identity.
    public static final int PABX = 3;
    /// A telephone number.
    public static final int PSTN = 4;
    /// A whole subscriber identity, possibly with an extension.
    public static final int EXTENDED_TSI = 5;

    private static final Pattern DIGITS = Pattern.compile("[0-9*#+]{1,24}");
    private static final int LONGEST_SSI = 8;
    private static final int SHORTEST_TSI = 15;
    private static final int LONGEST_TSI = 17;

    /// The identity that the digits alone suggest.
    public static TetraIdentity of(String digits) {
        int length = digits.length();
        return new TetraIdentity(
            length <= LONGEST_SSI ? SSI : length == LONGEST_TSI ? EXTENDED_TSI : TSI, digits);
    }

    /// Whether a terminal could print or take these digits.
    static boolean spells(String digits) {
        return DIGITS.matcher(digits).matches();
    }

    /// Who that is on a TETRA network; nobody if it is a number in another one.
    public Optional<TetraAddress> address() {
        return external() ? Optional.empty() : TetraAddress.of(digits);
    }

    private boolean external() {
        return switch (type) {
            case SNA, PABX, PSTN -> digits.length() < SHORTEST_TSI;
            default -> false;
        };
    }
}
